package io.pallet.config.assets;

import io.pallet.config.assets.StaticFile.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What earlier releases have published and is still kept: pages that were opened before this
 * release find their files. Only names with a digest count, or what looks so, and only those in a
 * release's record.
 */
final class EarlierReleases {

  private final Path directory;
  private final Glob digested;

  /** What was digested already: a large file is asked for in many parts. */
  private final Map<Content, Sha256> known = new ConcurrentHashMap<>();

  private @Nullable FileTime read;
  private Set<String> names = Set.of();

  /**
   * @param digested which other names hold a digest, as this release has it
   */
  EarlierReleases(Path directory, Glob digested) {
    this.directory = directory;
    this.digested = digested;
  }

  boolean mayHave(String path) {
    return DigestedName.bundled(path, digested) != DigestedName.Bundled.NO;
  }

  @Nullable StaticFile find(String path) throws IOException {
    try {
      Set<String> ours = mayHave(path) ? names() : Set.of();
      return ours.contains(path) ? read(path, ours) : null;
    } catch (NoSuchFileException e) {
      return null; // its time has just come
    }
  }

  private @Nullable StaticFile read(String path, Set<String> ours) throws IOException {
    Tree tree = Tree.find(directory);
    Path file = tree == null ? null : tree.find(path);
    FileStatus status = file == null ? null : Tree.status(file);
    if (tree == null || file == null || status == null || !status.file()) {
      return null;
    }
    Content content = new Content.OfFile(file, status.size());
    boolean sure = DigestedName.bundled(path, digested) == DigestedName.Bundled.SURE;
    return new StaticFile(
        path, path, sure, false, content, sha256(content, sure), variants(tree, path, ours));
  }

  /** A name that only looks as if it held a digest may have another content by now. */
  private Sha256 sha256(Content content, boolean sure) throws IOException {
    Sha256 before = known.get(content);
    if (before != null) {
      return before;
    }
    Sha256 sha256 = Sha256.of(content);
    if (sure) {
      known.put(content, sha256);
    }
    return sha256;
  }

  private static Map<Encoding, Variant> variants(Tree tree, String path, Set<String> ours)
      throws IOException {
    Map<Encoding, Variant> variants = new EnumMap<>(Encoding.class);
    for (Encoding encoding : Encoding.values()) {
      String name = path + encoding.suffix();
      Path file = ours.contains(name) ? tree.find(name) : null;
      FileStatus status = file == null ? null : Tree.status(file);
      if (file != null && status != null && status.file()) {
        variants.put(encoding, new Variant(new Content.OfFile(file, status.size()), null));
      }
    }
    return variants;
  }

  /** The names in the records, read again when a record has come or gone. */
  private synchronized Set<String> names() throws IOException {
    Path records = directory.resolve(Records.DIRECTORY);
    if (!Files.isDirectory(records)) {
      return Set.of();
    }
    FileTime modified = Files.getLastModifiedTime(records);
    if (!modified.equals(read)) {
      Tree tree = Tree.find(directory);
      names = tree == null ? Set.of() : Records.names(Records.read(tree));
      read = modified;
      known.clear();
    }
    return names;
  }
}
