package io.pallet.config.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each release has published, and when, in files of the tree: what is in none of them is not
 * ours, and is never removed.
 */
final class Records {

  static final String DIRECTORY = ".static-releases/";

  private static final String HEAD = "pallet-static 1 ";

  private Records() {}

  /**
   * One release.
   *
   * @param names everything that it may have published
   */
  record Entry(String id, Instant published, Set<String> names) {

    byte[] text() {
      StringBuilder text = new StringBuilder(HEAD).append(published).append('\n');
      for (String name : names) {
        text.append(name).append('\n');
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The records, the newest first; what is no record is none. */
  static List<Entry> read(Tree tree) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Path directory = tree.find(DIRECTORY + "x");
    Path parent = directory == null ? null : directory.getParent();
    if (parent == null) {
      return entries;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parent, "[0-9a-f]*")) {
      for (Path file : files) {
        FileStatus status = Tree.status(file);
        Entry entry = status != null && status.file() ? entry(file) : null;
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::published).thenComparing(Entry::id).reversed());
    return entries;
  }

  /** Everything that any of them published. */
  static Set<String> names(List<Entry> entries) {
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.addAll(entry.names()));
    return names;
  }

  private static @Nullable Entry entry(Path file) throws IOException {
    try {
      return parse(file, new String(Content.read(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return null; // a publisher has just removed it
    }
  }

  private static @Nullable Entry parse(Path file, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
      return null;
    }
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      if (LogicalPath.isPublishable(line)) {
        names.add(line);
      }
    }
    try {
      Instant published = Instant.parse(lines.get(0).substring(HEAD.length()));
      return new Entry(String.valueOf(file.getFileName()), published, names);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Those that may go: more releases came behind them than are kept, and long enough ago. */
  static List<Entry> expired(List<Entry> newestFirst, String current, Keep keep, Instant now) {
    List<Entry> expired = new ArrayList<>();
    for (int i = Math.max(1, keep.releases()); i < newestFirst.size(); i++) {
      Instant succeeded = newestFirst.get(i - 1).published();
      boolean old = !succeeded.plus(keep.time()).isAfter(now);
      if (old && !newestFirst.get(i).id().equals(current)) {
        expired.add(newestFirst.get(i));
      }
    }
    return expired;
  }

  /** What only these published. */
  private static Set<String> onlyIn(List<Entry> expired, List<Entry> all) {
    Set<String> names = new HashSet<>();
    expired.forEach(entry -> names.addAll(entry.names()));
    for (Entry entry : all) {
      if (!expired.contains(entry)) {
        names.removeAll(entry.names());
      }
    }
    return names;
  }

  /**
   * Removes what only these published, and then what they say.
   *
   * @return how many files are gone
   */
  static int remove(List<Entry> expired, List<Entry> all, Tree tree) throws IOException {
    int removed = 0;
    for (String name : new TreeSet<>(onlyIn(expired, all))) {
      removed += tree.remove(name) ? 1 : 0;
    }
    for (Entry entry : expired) {
      tree.remove(DIRECTORY + entry.id());
    }
    return removed;
  }
}
