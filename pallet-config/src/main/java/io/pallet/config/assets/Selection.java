package io.pallet.config.assets;

import io.pallet.config.assets.Collector.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says who gives each path, where several could. */
final class Selection {

  private final Map<Glob, String> winners = new LinkedHashMap<>();
  private final List<Finding> findings;

  /**
   * @param findings takes contradictions
   */
  Selection(AssetOptions options, List<Finding> findings) {
    options.winners().forEach((glob, jar) -> winners.put(Glob.of(List.of(glob)), jar));
    this.findings = findings;
  }

  /** The files, sorted by path; conflicts are added to the findings. */
  static List<Asset> of(Collector collector, AssetOptions options) throws IOException {
    Selection selection = new Selection(options, collector.findings());
    List<Asset> assets = new ArrayList<>(collector.candidates().size());
    for (Map.Entry<String, List<Candidate>> entry : collector.candidates().entrySet()) {
      assets.add(selection.choose(entry.getKey(), entry.getValue()));
    }
    assets.sort(Comparator.comparing(Asset::path));
    selection.findClashes(assets);
    return assets;
  }

  /** The asset of a path, by the order of precedence or by what the application says. */
  private Asset choose(String path, List<Candidate> all) throws IOException {
    if (all.size() == 1) {
      return new Asset(path, all.get(0).origin(), all.get(0).content(), List.of());
    }
    Candidate winner = winner(path, all);
    List<Origin> shadowed = new ArrayList<>();
    for (Candidate candidate : all) {
      if (!candidate.equals(winner)) {
        shadowed.add(candidate.origin());
      }
    }
    return new Asset(path, winner.origin(), winner.content(), List.copyOf(shadowed));
  }

  /** The application's own, or the one that it names; null where it says nothing. */
  @Nullable Candidate preferred(String path, List<Candidate> all) {
    for (Candidate candidate : all) {
      if (candidate.origin().sole()) {
        return candidate;
      }
    }
    for (Map.Entry<Glob, String> entry : winners.entrySet()) {
      for (Candidate candidate : all) {
        boolean named = candidate.origin().name().startsWith(entry.getValue());
        if (named && entry.getKey().matches(path)) {
          return candidate;
        }
      }
    }
    return null;
  }

  private Candidate winner(String path, List<Candidate> all) throws IOException {
    Candidate preferred = preferred(path, all);
    if (preferred != null) {
      return preferred;
    }
    Candidate first = all.get(0);
    for (Candidate other : all) {
      boolean elsewhere = !other.origin().place().equals(first.origin().place());
      if (elsewhere && !isSame(first.content(), other.content())) {
        findings.add(
            Finding.error(
                path,
                "differs in "
                    + first.origin().shown()
                    + " and in "
                    + other.origin().shown()
                    + "; the application has to say which of them wins"));
      }
    }
    return first;
  }

  private static boolean isSame(Content one, Content other) throws IOException {
    return one.size() == other.size() && Sha256.of(one).equals(Sha256.of(other));
  }

  /** Names that some file systems, or some people, take for one. */
  private void findClashes(List<Asset> assets) {
    Map<String, String> known = new HashMap<>(assets.size() * 2);
    for (Asset asset : assets) {
      String other = known.putIfAbsent(LogicalPath.folded(asset.path()), asset.path());
      if (other != null) {
        findings.add(
            Finding.error(asset.path(), "differs from " + other + " only in case or Unicode form"));
      }
    }
  }
}
