package io.pallet.config.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What does not change while a process runs: its code, and what it was told beside variables. */
final class Build {

  /** What the JVM says of itself and of the machine, by the beginning of the name. */
  private static final List<String> OF_THE_MACHINE =
      List.of("java.", "jdk.", "sun.", "os.", "user.", "stdout.", "stderr.");

  private static final Set<String> OF_THE_MACHINE_TOO =
      Set.of(
          "file.encoding", "file.separator", "line.separator", "path.separator", "native.encoding");

  private static final List<String> ELSEWHERE =
      List.of("spring.config.", "quarkus.config.locations", "loader.");

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
    if (OF_THE_MACHINE_TOO.contains(property)) {
      return true;
    }
    for (String prefix : OF_THE_MACHINE) {
      if (property.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses names of properties, or of variables, that send a framework for code or settings to
   * places that are not looked at here.
   */
  static void refuseOthers(Set<String> names) throws IOException {
    for (String name : names) {
      String plain = name.toLowerCase(Locale.ROOT).replace('_', '.');
      for (String elsewhere : ELSEWHERE) {
        if (plain.startsWith(elsewhere)) {
          throw new IOException(name + " names places that are not looked at");
        }
      }
    }
  }

  /** The files in which the frameworks look for settings, in the working directory. */
  private static String settings() throws IOException {
    refuseOthers(PROPERTIES.keySet());
    StringBuilder text = new StringBuilder();
    describe(new File("").getAbsoluteFile(), "application", text);
    describe(new File("").getAbsoluteFile(), ".env", text);
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
        if (prefix.isEmpty()) {
          describe(file, "", text); // folders of profiles, to any depth
        }
      }
    }
  }
}
