package io.pallet.config.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
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

  /** Takes note of the process, before a framework adds properties of its own. */
  static void note() {
    // the class is initialized now
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (!isOfTheMachine(name)) {
        properties.put(name, System.getProperty(name, ""));
      }
    }
    return properties;
  }

  private static boolean isOfTheMachine(String property) {
    for (String prefix : OF_THE_MACHINE) {
      if (property.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** The files in which the frameworks look for settings, in the working directory. */
  private static String settings() throws IOException {
    StringBuilder text = new StringBuilder();
    describe(new File("").getAbsoluteFile(), "application", text);
    describe(new File("config"), "", text);
    return text.toString();
  }

  private static void describe(File directory, String prefix, StringBuilder text)
      throws IOException {
    File[] files = directory.listFiles();
    if (files == null) {
      return;
    }
    Arrays.sort(files);
    for (File file : files) {
      if (file.getName().startsWith(prefix)) {
        text.append(file.getName()).append(' ');
        text.append(file.isFile() ? Checksum.of(Files.readAllBytes(file.toPath())) : 0);
        text.append('\n');
      }
    }
  }
}
