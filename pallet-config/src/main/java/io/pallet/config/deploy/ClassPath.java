package io.pallet.config.deploy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the files of the class path hold, in one text: of a jar its directory, in which each file
 * has a checksum, of any other file its content; times and places count for nothing.
 */
final class ClassPath {

  private final Set<File> seen = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  private ClassPath() {}

  /** That of this process, and of these directories, which its own class loader reads. */
  static String describe(Iterable<File> more) throws IOException {
    ClassPath path = new ClassPath();
    String entries = System.getProperty("java.class.path", "");
    if (entries.isEmpty() || System.getProperty("jdk.module.path") != null) {
      throw new IOException("the code is in no class path");
    }
    for (String entry : entries.split(File.pathSeparator, -1)) {
      path.add(new File(entry));
    }
    for (File directory : more) {
      path.add(directory);
    }
    return path.text.toString();
  }

  private void add(File file) throws IOException {
    if (!seen.add(file.getAbsoluteFile())) {
      return;
    }
    text.append(file.getName());
    if (file.isDirectory()) {
      text.append("/\n");
      File[] children = file.listFiles();
      if (children == null) {
        throw new IOException(file + " cannot be listed");
      }
      Arrays.sort(children);
      for (File child : children) {
        add(child);
      }
      text.append("..\n");
    } else if (file.isFile() && file.getName().endsWith(".jar")) {
      addJar(file);
    } else if (file.isFile()) {
      text.append(' ').append(Checksum.of(Files.readAllBytes(file.toPath()))).append('\n');
    } else {
      text.append(" is not there\n");
    }
  }

  private void addJar(File file) throws IOException {
    JarDirectory directory = JarDirectory.read(file);
    text.append(' ').append(directory.checksum()).append('\n');
    for (String other : directory.classPath()) {
      URI target = file.toURI().resolve(other);
      if (!"file".equals(target.getScheme())) {
        throw new IOException(other + " is no file");
      }
      add(new File(target));
    }
  }
}
