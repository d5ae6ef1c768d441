package io.pallet.config.assets;

import io.pallet.config.env.Text;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Lists the static files of an application: its directories, then its class path. */
final class Collector implements Closeable {

  private final AssetOptions options;
  private final boolean watched;
  private final Map<String, List<Candidate>> candidates = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<JarFile> jars = new ArrayList<>();
  private final Set<String> roots = new HashSet<>();
  private final StatusSum status = new StatusSum();
  private int rank;

  /** One who has a path. */
  record Candidate(Origin origin, Content content) {}

  private Collector(AssetOptions options, boolean watched) {
    this.options = options;
    this.watched = watched;
    if (!watched) {
      status.unknown();
    }
  }

  /**
   * Everything there is, with its jars open.
   *
   * @param watched whether somebody asks for {@link #status}: to know when 10,000 files changed
   *     takes a tenth of the time that it takes to collect them
   */
  static Collector list(AssetOptions options, boolean watched) throws IOException {
    Collector collector = new Collector(options, watched);
    for (Path directory : options.directories()) {
      collector.addOwn(directory);
    }
    for (String location : options.locations()) {
      List<URL> found = Collections.list(options.loader().getResources(location));
      for (URL root : found) {
        collector.add(root, location);
      }
    }
    return collector;
  }

  Map<String, List<Candidate>> candidates() {
    return candidates;
  }

  List<Finding> findings() {
    return findings;
  }

  /** What the file system says of all of them. */
  StatusSum status() {
    return status;
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars) {
      jar.close();
    }
  }

  private void addOwn(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      Path real = directory.toRealPath();
      walk(real, new Origin(directory.toString(), "", rank++, true));
    }
  }

  private void add(URL root, String location) throws IOException {
    if (!roots.add(root.toString())) {
      return;
    }
    URLConnection connection = root.openConnection();
    Origin origin = origin(root, location, rank++, options);
    if (connection instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      addJar(jar, origin);
    } else {
      Path directory = path(root).toRealPath();
      walk(directory, origin);
    }
  }

  /** Who gives what the class path has of this name. */
  static Origin origin(URL found, String name, int rank, AssetOptions options) {
    return new Origin(place(found, name), name, rank, isOwn(found, name, options.owner()));
  }

  /** The jar, or the directory, without its URL's decoration. */
  private static String place(URL root, String location) {
    String raw = Reference.path(root.toString());
    String decoded = Urls.decode(raw);
    String text = decoded == null ? raw : decoded;
    String place = text.substring(0, text.length() - location.length());
    for (String prefix : List.of("jar:", "nested:", "file:")) {
      place = place.startsWith(prefix) ? place.substring(prefix.length()) : place;
    }
    while (place.endsWith("/") || place.endsWith("!")) {
      place = place.substring(0, place.length() - 1);
    }
    return place;
  }

  /** A resource of the application's own jar; of any, where no jar is its own. */
  static @Nullable URL own(String name, AssetOptions options) throws IOException {
    for (URL found : Collections.list(options.loader().getResources(name))) {
      if (options.owner() == null || isOwn(found, name, options.owner())) {
        return found;
      }
    }
    return null;
  }

  private static boolean isOwn(URL root, String location, @Nullable Class<?> owner) {
    CodeSource source = owner == null ? null : owner.getProtectionDomain().getCodeSource();
    URL code = source == null ? null : source.getLocation();
    return code != null && place(code, "").equals(place(root, location));
  }

  private static Path path(URL root) throws IOException {
    try {
      return Path.of(new URI(root.toString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException(root + " is no directory that can be listed", e);
    }
  }

  private void addJar(JarURLConnection connection, Origin origin) throws IOException {
    String prefix = connection.getEntryName() + "/";
    JarFile jar = open(connection);
    jars.add(jar);
    addStatus(jar);
    Set<String> seen = new HashSet<>();
    Enumeration<JarEntry> entries = jar.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      String name = entry.getName();
      if (name.startsWith(prefix) && !entry.isDirectory()) {
        String path = name.substring(prefix.length());
        if (!seen.add(path)) {
          findings.add(Finding.error(path, "is twice in " + origin.shown()));
        }
        put(path, origin, new Content.OfJar(jar, entry));
      }
    }
  }

  /** Quarkus knows directories that have no entry of their own. */
  private static JarFile open(JarURLConnection connection) throws IOException {
    try {
      return connection.getJarFile();
    } catch (FileNotFoundException e) {
      return new JarFile(path(connection.getJarFileURL()).toFile());
    }
  }

  /** A jar in a jar is as old as the outer one. */
  private void addStatus(JarFile jar) throws IOException {
    String name = jar.getName();
    int inner = name.indexOf("!");
    String outer = inner < 0 ? name : name.substring(0, inner);
    Path path = Path.of(outer.endsWith("/") ? outer.substring(0, outer.length() - 1) : outer);
    if (Files.isRegularFile(path)) {
      status.add(name, FileStatus.of(path.toRealPath()));
    } else {
      status.unknown();
    }
  }

  /** A directory that is to be listed. */
  private record Branch(Path directory, String prefix) {}

  /** Lists a level of directories at a time, on every processor. */
  private void walk(Path root, Origin origin) throws IOException {
    List<Branch> level = List.of(new Branch(root, ""));
    while (!level.isEmpty()) {
      List<Branch> branches = level;
      List<Branch> next = Collections.synchronizedList(new ArrayList<>());
      Parallel.run(branches.size(), i -> list(branches.get(i), origin, root, next));
      level = next;
    }
  }

  private void list(Branch branch, Origin origin, Path root, List<Branch> next) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(branch.directory())) {
      for (Path child : children) {
        String path = branch.prefix() + child.getFileName();
        if (!LogicalPath.isIgnored(path)) {
          addFile(child, path, origin, root, next);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw Content.named(Objects.requireNonNull(e.getCause()), branch.directory());
    }
  }

  private void addFile(Path file, String path, Origin origin, Path root, List<Branch> next)
      throws IOException {
    FileStatus found = watched ? FileStatus.of(file) : FileStatus.basic(file);
    if (found.directory()) {
      next.add(new Branch(file, path + "/"));
    } else if (found.file()) {
      watch(origin.rank() + path, found);
      put(path, origin, new Content.OfFile(file, found.size()));
    } else if (found.link()) {
      addLink(file, path, origin, root);
    }
  }

  /** A link to a file of the same directory is one more name of it; no other is followed. */
  private void addLink(Path link, String path, Origin origin, Path root) throws IOException {
    Path real = Files.exists(link) ? link.toRealPath() : link;
    boolean inside = real.startsWith(root) && !LogicalPath.isIgnored(inside(root, real));
    if (inside && Files.isRegularFile(real) && !real.equals(link)) {
      FileStatus found = FileStatus.of(real);
      watch(origin.rank() + path, found);
      put(path, origin, new Content.OfFile(real, found.size()));
    } else {
      tell(
          Finding.warning(
              path, "is a symbolic link to no file of " + origin.shown() + ": left out"));
    }
  }

  private void watch(String name, FileStatus found) {
    if (watched) {
      status.add(name, found);
    }
  }

  private synchronized void tell(Finding finding) {
    findings.add(finding);
  }

  private static String inside(Path root, Path file) {
    return root.relativize(file).toString();
  }

  private synchronized void put(String path, Origin origin, Content content) {
    if (LogicalPath.isIgnored(path)) {
      return;
    }
    String problem = LogicalPath.problem(path);
    if (problem != null) {
      tell(Finding.error(shown(path), "in " + origin.shown() + " " + problem));
      return;
    }
    candidates.computeIfAbsent(path, p -> new ArrayList<>(1)).add(new Candidate(origin, content));
  }

  /** A name as it may be printed. */
  private static String shown(String path) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(path.length(), 200); i++) {
      char c = path.charAt(i);
      text.append(Text.isUnsafe(c) ? '?' : c);
    }
    return text.toString();
  }
}
