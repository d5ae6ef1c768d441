package io.pallet.config.assets;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the static files on the class path; of two with one name the first counts. */
public final class Collector {

  private final Map<String, Asset> assets = new TreeMap<>();

  private Collector() {}

  /** The files below these directories of the class path, by name. */
  public static Collection<Asset> collect(List<String> directories, ClassLoader loader)
      throws IOException {
    Collector collector = new Collector();
    for (String directory : directories) {
      Enumeration<URL> roots = loader.getResources(directory);
      while (roots.hasMoreElements()) {
        collector.add(roots.nextElement());
      }
    }
    return collector.assets.values();
  }

  private void add(URL root) throws IOException {
    if (root.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      addJar(root, connection);
    } else {
      addDirectory(root);
    }
  }

  private void addJar(URL root, JarURLConnection connection) throws IOException {
    String prefix = connection.getEntryName() + "/";
    try (JarFile jar = connection.getJarFile()) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
          String path = entry.getName().substring(prefix.length());
          put(path, new URL(entryUrl(root, entry.getName())));
        }
      }
    }
  }

  private static String entryUrl(URL root, String entry) {
    return root.toString().substring(0, root.toString().indexOf("!/") + 2) + entry;
  }

  private void addDirectory(URL root) throws IOException {
    Path directory = path(root);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        put(directory.relativize(file).toString().replace('\\', '/'), file.toUri().toURL());
      }
    }
  }

  private static Path path(URL root) throws IOException {
    try {
      return Path.of(new URI(root.toString()));
    } catch (URISyntaxException e) {
      throw new IOException(root + " is no directory", e);
    }
  }

  private void put(String logicalPath, URL location) {
    assets.putIfAbsent(logicalPath, new Asset(logicalPath, location));
  }
}
