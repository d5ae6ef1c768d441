package io.pallet.config.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  private static final String HEAD = "pallet-static-receipt 1";

  /** No file system's change times are coarser, but for those in whole seconds. */
  private static final long TICK_NANOS = 11_000_000;

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
    Path file = tree.find(NAME);
    FileStatus status = file == null ? null : Tree.status(file);
    if (file == null || status == null || !status.file()) {
      return Optional.empty();
    }
    List<String> lines = new String(Content.read(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.size() < 5 || !lines.get(0).equals(HEAD) || !lines.get(1).equals(sources)) {
      return Optional.empty();
    }
    List<String> names = lines.subList(4, lines.size());
    StatusSum sum = sum(tree, names);
    boolean same = sum.isKnown() && lines.get(2).equals(sum.toString()) && !Workshop.isBusy(tree);
    return same ? report(lines.get(3)) : Optional.empty();
  }

  static boolean isThere(Tree tree) throws IOException {
    Path file = tree.find(NAME);
    return file != null && Tree.status(file) != null;
  }

  /** Remembers a publication whose last file was written just now. */
  static void write(Tree tree, Workshop workshop, String sources, List<String> names, Report report)
      throws IOException {
    await(System.nanoTime());
    StatusSum target = sum(tree, names);
    if (!target.isKnown() || target.latest() % SECOND == 0) {
      return;
    }
    StringBuilder text = new StringBuilder(HEAD).append('\n').append(sources).append('\n');
    text.append(target).append('\n').append(line(report)).append('\n');
    for (String name : names) {
      text.append(name).append('\n');
    }
    workshop.put(NAME, Content.of(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static StatusSum sum(Tree tree, List<String> names) throws IOException {
    StatusSum sum = new StatusSum();
    Parallel.run(
        names.size(),
        i -> {
          String name = names.get(i);
          Path path = tree.find(name);
          FileStatus status = path == null ? null : Tree.status(path);
          if (status == null || !status.file()) {
            sum.unknown();
          } else {
            sum.add(name, status);
          }
        });
    return sum;
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
