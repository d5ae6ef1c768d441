package io.pallet.config.assets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says who provides a file, who would too, and under which name it is published. */
public final class Finder {

  private Finder() {}

  /**
   * One file.
   *
   * @param provider the directory or the jar that gives it
   * @param shadowed the others that have that path, which are not used
   * @param published its names in {@code STATIC_DIR}
   */
  public record Found(String provider, List<String> shadowed, List<String> published) {}

  /**
   * Looks for a logical path.
   *
   * @throws StaticFilesException where files of that path contradict each other, so that nobody
   *     wins
   */
  public static Optional<Found> find(AssetOptions options, StaticFiles settings, String path)
      throws IOException, StaticFilesException {
    try (Collector collector = Collector.list(options, false)) {
      List<Asset> assets = Selection.of(collector, options);
      List<Finding> errors =
          collector.findings().stream()
              .filter(finding -> finding.isError() && finding.path().equals(path))
              .toList();
      if (!errors.isEmpty()) {
        throw new StaticFilesException(errors);
      }
      List<StaticFile> files =
          Linker.link(assets, options, settings.urlPath(), new ArrayList<>(), Kept.none());
      for (int i = 0; i < assets.size(); i++) {
        if (assets.get(i).path().equals(path)) {
          return Optional.of(found(assets.get(i), files.get(i)));
        }
      }
      return Optional.empty();
    }
  }

  private static Found found(Asset asset, StaticFile file) {
    List<String> published = new ArrayList<>(List.of(file.path()));
    if (file.stable()) {
      published.add(file.logicalPath());
    }
    return new Found(
        asset.origin().shown(), asset.shadowed().stream().map(Origin::shown).toList(), published);
  }
}
