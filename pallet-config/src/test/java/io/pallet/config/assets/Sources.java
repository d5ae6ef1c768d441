package io.pallet.config.assets;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Static files that tests write, in directories and jars. */
record Sources(Path root) {

  /** A directory of the application with these files, by path. */
  AssetOptions directory(Map<String, String> files) throws IOException {
    return AssetOptions.DEFAULT
        .withLocations(List.of())
        .withDirectories(List.of(write("app", files)));
  }

  /** Writes files into a directory, which may be there. */
  Path write(String directory, Map<String, String> files) throws IOException {
    Path path = root.resolve(directory);
    Files.createDirectories(path);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = path.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling("."));
      Files.writeString(target, file.getValue());
    }
    return path;
  }

  /** A jar with these entries, and an entry for every directory, as build tools write them. */
  Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = root.resolve(name);
    TreeSet<String> directories = new TreeSet<>();
    for (String entry : entries.keySet()) {
      for (int slash = entry.indexOf('/'); slash > 0; slash = entry.indexOf('/', slash + 1)) {
        directories.add(entry.substring(0, slash + 1));
      }
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String directory : directories) {
        out.putNextEntry(new JarEntry(directory));
      }
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  /** What has these directories and jars on its class path, and nothing else. */
  static URLClassLoader loader(Path... classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(new URL[0]), null);
  }

  /** Does something with these on the thread's class path. */
  static <T> T with(ClassLoader loader, Work<T> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  interface Work<T> {
    T run() throws Exception;
  }
}
