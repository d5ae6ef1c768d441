package io.pallet.config.assets;

import io.pallet.config.assets.Publication.Mode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that publishes, for what cannot be tried in the process of the tests. */
final class CollectingProcess {

  private CollectingProcess() {}

  /**
   * {@code MODE DESTINATION [DIRECTORY]...}: without directories, its class path is published. With
   * {@code LOOP} each directory is published in turn, again and again.
   */
  public static void main(String... arguments) throws Exception {
    if (arguments[0].equals("LOOP")) {
      loop(arguments[1], List.of(arguments).subList(2, arguments.length));
    }
    List<Path> directories = new ArrayList<>();
    for (String directory : List.of(arguments).subList(2, arguments.length)) {
      directories.add(Path.of(directory));
    }
    AssetOptions options = AssetOptions.of(CollectingProcess.class).withDirectories(directories);
    Mode mode = Mode.valueOf(arguments[0]);
    Report report =
        Published.publication(
                directories.isEmpty() ? options : options.withLocations(List.of()),
                arguments[1],
                mode)
            .run();
    System.out.println(report.files() + " files, " + report.written() + " written");
  }

  private static void loop(String destination, List<String> directories) throws Exception {
    for (int i = 0; ; i++) {
      Path directory = Path.of(directories.get(i % directories.size()));
      AssetOptions options = AssetOptions.DEFAULT.withLocations(List.of());
      // nothing of the other release stays, so that each publication writes every file
      Published.publication(
              options.withDirectories(List.of(directory)),
              destination,
              Mode.VOLUME,
              new Keep(1, Duration.ZERO))
          .run();
      System.out.println("published");
    }
  }

  /** A process with these options of the JVM, begun by a shell with these words before. */
  static Process start(String before, List<String> jvm, List<String> classPath, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", before + " exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(jvm);
    List<String> whole = new ArrayList<>(ownClasses());
    whole.addAll(classPath);
    command.addAll(List.of("-cp", String.join(":", whole), CollectingProcess.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The classes of the library, of the tests, and the libraries that compress. */
  static List<String> ownClasses() {
    List<String> own = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      boolean directory = Files.isDirectory(Path.of(place));
      if (directory || place.contains("brotli4j") || place.contains("zstd-jni")) {
        own.add(place);
      }
    }
    return own;
  }

  /** What it said, once it has ended well. */
  static String finish(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new AssertionError("exit " + exit + ": " + said);
    }
    return said;
  }
}
