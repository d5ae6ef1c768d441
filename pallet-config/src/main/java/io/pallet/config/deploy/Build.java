package io.pallet.config.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What does not change while a process runs: its code, and what it was told beside variables. */
final class Build {

  /** What the JVM says of itself and of the machine. */
  private static final List<String> OF_THE_MACHINE =
      List.of(
          "java.", "jdk.", "sun.", "os.", "user.", "file.", "line.", "path.", "native.", "stdout.",
          "stderr.");

  /** Taken at the first look, before a framework adds properties of its own. */
  private static final Map<String, String> PROPERTIES = properties();

  private static volatile @Nullable String known;

  private Build() {}

  /**
   * The same text for the same build, wherever it runs.
   *
   * @param more directories of code that are in no class path
   */
  static String describe(Iterable<File> more) throws IOException {
    String described = known;
    if (described == null) {
      described = ClassPath.describe(more) + PROPERTIES + settings();
      known = described;
    }
    return described;
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (OF_THE_MACHINE.stream().noneMatch(name::startsWith)) {
        properties.put(name, System.getProperty(name, ""));
      }
    }
    return properties;
  }

  /** The files in which the frameworks look for settings, in the working directory. */
  private static String settings() throws IOException {
    List<File> files = new ArrayList<>();
    add(
        new File("").getAbsoluteFile().listFiles((d, name) -> name.startsWith("application")),
        files);
    add(new File("config").listFiles(), files);
    StringBuilder text = new StringBuilder();
    for (File file : files) {
      text.append(file.getName());
      if (file.isFile()) {
        text.append(' ').append(Checksum.of(Files.readAllBytes(file.toPath())));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void add(File @Nullable [] found, List<File> files) {
    if (found != null) {
      Arrays.sort(found);
      files.addAll(Arrays.asList(found));
    }
  }
}
