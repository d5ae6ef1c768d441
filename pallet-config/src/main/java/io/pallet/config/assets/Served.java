package io.pallet.config.assets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an application that serves looks its static files up. */
interface Served {

  /**
   * As the settings say, from the sources or from a release; here, as {@link Assets} would load at
   * every start what it throws and returns.
   */
  @SuppressWarnings("resource") // the jars stay open as long as their files are served
  static Served open(StaticFiles settings, boolean local, AssetOptions options) {
    if (local) {
      return new SourceFiles(options);
    }
    Optional<Path> volume = settings.directory().flatMap(Destination::local);
    try {
      Optional<Release> collected = Release.collected(settings.collected(), options);
      Release release =
          collected.isPresent()
              ? collected.get()
              : Release.of(
                  Collector.list(options, false), options, settings.urlPath(), Kept.none());
      return new ReleasedFiles(
          release, volume.map(root -> new EarlierReleases(root, Glob.of(options.digested()))));
    } catch (IOException e) {
      throw Assets.unreadable(e);
    } catch (StaticFilesException e) {
      throw new IllegalStateException("static files: " + e.getMessage(), e);
    }
  }

  /**
   * The published name of a file.
   *
   * @return null where there is no such file
   */
  @Nullable String path(String logicalPath) throws IOException;

  /** Its digest; null where there is no such file. */
  @Nullable Sha256 sha256(String logicalPath) throws IOException;

  /** The file of a published name; null where there is none. */
  @Nullable StaticFile published(String path) throws IOException;

  /** Whether there may be one, as far as can be told without reading a file. */
  boolean mayPublish(String path);

  /** The same for {@link #atRoot}. */
  boolean mayBeAtRoot(String path);

  /** The file that is asked for at the root of the site; null where there is none. */
  @Nullable StaticFile atRoot(String path) throws IOException;
}
