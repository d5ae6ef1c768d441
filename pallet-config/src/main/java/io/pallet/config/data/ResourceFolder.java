package io.pallet.config.data;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of a folder of the class path. */
public final class ResourceFolder {

  private ResourceFolder() {}

  /** The names of all of them, those of its subfolders as {@code sub/name}. */
  public static Set<String> allNames(String folder, ClassLoader loader) throws IOException {
    Set<String> names = new TreeSet<>();
    Enumeration<URL> places = loader.getResources(folder);
    while (places.hasMoreElements()) {
      URL place = places.nextElement();
      if (place.openConnection() instanceof JarURLConnection jar) {
        jar.setUseCaches(false);
        addNames(jar, names);
      } else {
        Path root = path(place);
        try (Stream<Path> files = Files.walk(root)) {
          files
              .filter(Files::isRegularFile)
              .forEach(file -> names.add(root.relativize(file).toString()));
        }
      }
    }
    return names;
  }

  private static void addNames(JarURLConnection connection, Set<String> names) throws IOException {
    String prefix = connection.getEntryName().replaceAll("/?$", "/");
    try (JarFile file = connection.getJarFile()) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
          names.add(entry.getName().substring(prefix.length()));
        }
      }
    }
  }

  /**
   * Those of the folder itself, by name; of two with one name the first on the class path counts.
   */
  static Map<String, URL> files(String folder, ClassLoader loader) throws IOException {
    Map<String, URL> files = new TreeMap<>();
    Enumeration<URL> places = loader.getResources(folder);
    while (places.hasMoreElements()) {
      URL place = places.nextElement();
      if (place.openConnection() instanceof JarURLConnection jar) {
        jar.setUseCaches(false);
        addJar(place, jar, files);
      } else {
        addDirectory(place, files);
      }
    }
    return files;
  }

  private static void addJar(URL place, JarURLConnection connection, Map<String, URL> files)
      throws IOException {
    String prefix = connection.getEntryName().replaceAll("/?$", "/");
    String jar = place.toString().substring(0, place.toString().lastIndexOf("!/") + 2);
    try (JarFile file = connection.getJarFile()) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        String entry = entries.nextElement().getName();
        if (entry.startsWith(prefix) && entry.indexOf('/', prefix.length()) < 0) {
          files.putIfAbsent(entry.substring(prefix.length()), new URL(jar + entry));
        }
      }
    }
    files.remove("");
  }

  private static void addDirectory(URL place, Map<String, URL> files) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(place))) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry)) {
          files.putIfAbsent(String.valueOf(entry.getFileName()), entry.toUri().toURL());
        }
      }
    }
  }

  private static Path path(URL place) throws IOException {
    try {
      return Path.of(new URI(place.toString()));
    } catch (URISyntaxException e) {
      throw new IOException(place + " is no directory", e);
    }
  }
}
