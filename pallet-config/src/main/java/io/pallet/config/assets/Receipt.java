package io.pallet.config.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What the file systems said of the sources and of the published files when all was right. As long
 * as they say the same, all is still right: a content does not change without a new change time of
 * its file, which, unlike the modification time, nobody sets.
 */
final class Receipt {

  private static final String NAME = Records.DIRECTORY + "receipt";
  private static final String HEAD = "pallet-static-receipt 2";

  /** No file system's change times are coarser, but for those in whole seconds. */
  private static final long TICK_NANOS = 11_000_000;

  /** Where the names begin. */
  private static final int NAMES = 5;

  private static final int FEW = 200;

  private static final int MOST_BUILDS = 8;

  private static final long SECOND = 1_000_000_000;

  private Receipt() {}

  /** Waits until a change from now on would give a file another time than it has now. */
  static void await(long since) throws IOException {
    long left = TICK_NANOS - (System.nanoTime() - since);
    if (left > 0) {
      try {
        Thread.sleep(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /** Whether times are too coarse, or too strange, to tell a later change. */
  static boolean isSuspicious(StatusSum status) {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    boolean coarse = status.latest() > 0 && status.latest() % SECOND == 0;
    return coarse || status.latest() > now - TICK_NANOS;
  }

  /** What was reported when all was right, where it still is. */
  static Optional<Report> check(Tree tree, String sources) throws IOException {
    List<String> lines = read(tree);
    return !lines.isEmpty() && lines.get(1).equals(sources) && isSame(tree, lines)
        ? report(lines.get(3))
        : Optional.empty();
  }

  /** Whether all is still right for a build that was remembered. */
  static boolean knows(Tree tree, String build) throws IOException {
    List<String> lines = read(tree);
    return !lines.isEmpty() && builds(lines).contains(build) && isSame(tree, lines);
  }

  /** Remembers a build that has just been published, or would have been; the last few are kept. */
  static void remember(Tree tree, String build) throws IOException {
    List<String> lines = new ArrayList<>(read(tree));
    if (lines.isEmpty() || builds(lines).contains(build) || !isSame(tree, lines)) {
      return;
    }
    List<String> builds = new ArrayList<>(builds(lines));
    builds.add(build);
    List<String> last = builds.subList(Math.max(0, builds.size() - MOST_BUILDS), builds.size());
    lines.set(4, String.join(" ", last));
    try (Workshop workshop = new Workshop(tree, true)) {
      workshop.put(NAME, Content.of(text(lines)));
    }
  }

  /** No stream: a first one costs a JVM more than all else that is done here. */
  private static List<String> lines(String text) {
    return List.of(text.split("\n", 0));
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> builds(List<String> lines) {
    return lines.get(4).isEmpty() ? List.of() : List.of(lines.get(4).split(" ", -1));
  }

  /** Its lines: head, sources, sum, report, builds, and then the names; none where it is not. */
  private static List<String> read(Tree tree) throws IOException {
    Path file = tree.find(NAME);
    FileStatus status = file == null ? null : Tree.status(file);
    if (file == null || status == null || !status.file()) {
      return List.of();
    }
    List<String> lines = lines(new String(Content.read(file), StandardCharsets.UTF_8));
    return lines.size() < NAMES || !lines.get(0).equals(HEAD) ? List.of() : lines;
  }

  private static boolean isSame(Tree tree, List<String> lines) throws IOException {
    StatusSum sum = sum(tree, lines.subList(NAMES, lines.size()));
    return sum.isKnown() && lines.get(2).equals(sum.toString()) && !Workshop.isBusy(tree);
  }

  static boolean isThere(Tree tree) throws IOException {
    return !read(tree).isEmpty();
  }

  /** Remembers a publication whose last file was written just now. */
  static void write(Tree tree, Workshop workshop, String sources, List<String> names, Report report)
      throws IOException {
    await(System.nanoTime());
    StatusSum target = sum(tree, names);
    if (!target.isKnown() || target.latest() % SECOND == 0) {
      return;
    }
    List<String> lines =
        new ArrayList<>(List.of(HEAD, sources, target.toString(), line(report), ""));
    lines.addAll(names);
    workshop.put(NAME, Content.of(text(lines)));
  }

  /** Few names are looked at sooner than another thread begins. */
  private static StatusSum sum(Tree tree, List<String> names) throws IOException {
    StatusSum sum = new StatusSum();
    if (names.size() > FEW) {
      Parallel.run(names.size(), i -> add(tree, names.get(i), sum));
      return sum;
    }
    for (String name : names) {
      add(tree, name, sum);
    }
    return sum;
  }

  private static void add(Tree tree, String name, StatusSum sum) throws IOException {
    Path path = tree.find(name);
    FileStatus status = path == null ? null : Tree.status(path);
    if (status == null || !status.file()) {
      sum.unknown();
    } else {
      sum.add(name, status);
    }
  }

  private static String line(Report report) {
    StringBuilder line = new StringBuilder();
    line.append(report.files()).append(' ').append(report.bytes());
    report
        .compressed()
        .forEach(
            (encoding, sum) ->
                line.append(' ')
                    .append(encoding)
                    .append(' ')
                    .append(sum.files())
                    .append(' ')
                    .append(sum.bytes())
                    .append(' ')
                    .append(sum.saved()));
    return line.toString();
  }

  private static Optional<Report> report(String line) {
    String[] words = line.split(" ", -1);
    try {
      Map<String, Report.Compressed> compressed = new TreeMap<>();
      for (int i = 2; i + 3 < words.length; i += 4) {
        compressed.put(
            words[i],
            new Report.Compressed(
                Integer.parseInt(words[i + 1]),
                Long.parseLong(words[i + 2]),
                Long.parseLong(words[i + 3])));
      }
      return Optional.of(
          new Report(
              Integer.parseInt(words[0]), Long.parseLong(words[1]), 0, 0, compressed, List.of()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
