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
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files of a folder of the class path, without those of its subfolders. */
final class ResourceFolder {

  private ResourceFolder() {}

  /** By name; of two with one name the first on the class path counts. */
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
