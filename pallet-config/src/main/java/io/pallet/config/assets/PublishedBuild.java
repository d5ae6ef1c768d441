package io.pallet.config.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was published for a build, to be asked for before any of its sources is looked at. */
public final class PublishedBuild {

  private PublishedBuild() {}

  /** Whether a directory still is as a publication for this build left it. */
  public static boolean isUnchanged(Destination destination, String build) throws IOException {
    Tree tree = tree(destination);
    return tree != null && Receipt.knows(tree, build);
  }

  /** Whether nothing is published in a directory. */
  public static boolean isNone(Destination destination) throws IOException {
    Tree tree = tree(destination);
    boolean local = destination.local().isPresent();
    return local && (tree == null || !Files.exists(tree.root().resolve(Manifest.NAME)));
  }

  /**
   * Remembers that what is published is right for a build.
   *
   * @param build one word that tells it from any other
   */
  public static void remember(Destination destination, String build) throws IOException {
    Tree tree = tree(destination);
    if (tree != null) {
      Receipt.remember(tree, build);
    }
  }

  private static @Nullable Tree tree(Destination destination) throws IOException {
    Optional<Path> local = destination.local();
    return local.isPresent() ? Tree.find(local.get()) : null;
  }
}
