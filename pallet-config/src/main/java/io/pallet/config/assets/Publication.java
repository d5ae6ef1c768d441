package io.pallet.config.assets;

import io.pallet.config.assets.Destination.Mounted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published, where, and how.
 *
 * @param options what the application says of its files
 * @param collected where an earlier collection left its result; empty: on the class path, if there
 * @param staticPath the path of the static URL
 * @param destination where to
 * @param keep how long the files of earlier releases stay
 * @param mode what the directory is for
 * @param compress whether compressed forms are made
 * @param clear whether to remove what earlier releases published, before its time
 * @param patience how long to wait for another publisher
 * @param progress who is told
 */
public record Publication(
    AssetOptions options,
    Optional<Path> collected,
    String staticPath,
    Destination destination,
    Keep keep,
    Mode mode,
    boolean compress,
    boolean clear,
    Duration patience,
    Progress progress) {

  /** What a directory is for. */
  public enum Mode {
    /** A volume that others read, and to which other releases publish. */
    VOLUME,
    /** The result of a build, collected from the sources: nothing but this release is in it. */
    BUILD,
    /** A volume that is only looked at. */
    DRY_RUN
  }

  /** Is told how far a publication is. */
  public interface Progress {

    /** So many of so many files are done. */
    void at(int done, int all);
  }

  /**
   * Publishes.
   *
   * @throws StaticFilesException where the files cannot be published as they are
   * @throws IOException where a file cannot be read or written; its message names it
   */
  public Report run() throws IOException, StaticFilesException {
    try {
      return runOnFiles();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (ReadOnlyFileSystemException e) {
      throw new FileSystemException(destination.shown(), null, "is on a read-only file system");
    }
  }

  private Report runOnFiles() throws IOException, StaticFilesException {
    Optional<Release> release =
        mode == Mode.BUILD ? Optional.empty() : Release.collected(collected, options);
    if (release.isPresent()) {
      return run(release::get, release.get().status());
    }
    refuseSources();
    try (Collector collector = collector()) {
      return run(
          () -> Release.of(collector, options, staticPath, Kept.ofHeap()), collector.status());
    }
  }

  /** What is published among its sources would be one of them the next time. */
  private void refuseSources() throws FileSystemException {
    Optional<Path> target = destination.local();
    for (Path source : options.directories()) {
      if (target.isPresent() && absolute(target.get()).startsWith(absolute(source))) {
        throw new FileSystemException(
            destination.shown(), null, "is in " + source + ", where static files come from");
      }
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** What is listed, at a time when a later change would show. */
  private Collector collector() throws IOException {
    if (mode != Mode.VOLUME) {
      return Collector.list(options, false);
    }
    long start = System.nanoTime();
    Collector collector = Collector.list(options, true);
    if (Receipt.isSuspicious(collector.status())) {
      collector.close();
      Receipt.await(start);
      collector = Collector.list(options, true);
      if (Receipt.isSuspicious(collector.status())) {
        collector.status().unknown();
      }
    }
    return collector;
  }

  /** Who gives a release, at once or by reading everything. */
  private interface Source {
    Release release() throws IOException, StaticFilesException;
  }

  private Report run(Source source, StatusSum status) throws IOException, StaticFilesException {
    String sources = status.isKnown() ? status + " " + rules() : "";
    try (Mounted mounted = destination.mount()) {
      Tree tree = Tree.find(mounted.root());
      if (mode == Mode.DRY_RUN) {
        return Publisher.preview(source.release(), tree);
      }
      if (mode == Mode.VOLUME && tree != null && !clear && !sources.isEmpty()) {
        Optional<Report> unchanged = Receipt.check(tree, sources);
        if (unchanged.isPresent()) {
          return unchanged.get();
        }
      }
      Release release = source.release();
      if (mode == Mode.VOLUME && release.files().isEmpty() && !isPublished(tree)) {
        return Report.of(Manifest.EMPTY, 0, 0, release.findings());
      }
      return Publisher.publish(this, release, Tree.make(mounted.root()), sources);
    }
  }

  /** Whether there is an earlier release, which one without files must end too. */
  private static boolean isPublished(@Nullable Tree tree) throws IOException {
    return tree != null && tree.find(Manifest.NAME) != null;
  }

  /** What else decides what is published. */
  private String rules() {
    String text =
        String.join(
            "\n",
            Forms.RULES,
            staticPath,
            compress ? Codecs.onClassPath() : "",
            options.winners().toString(),
            options.stable().toString(),
            options.digested().toString(),
            Boolean.toString(options.strict()));
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).name();
  }
}
