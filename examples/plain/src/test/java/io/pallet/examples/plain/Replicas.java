package io.pallet.examples.plain;

import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Processes of one application that work on one database. */
record Replicas(Path directory, Class<?> main, Map<String, String> environment) {

  private static final int LONGEST_SECONDS = 240;
  private static final List<String> LIBRARIES =
      List.of("liquibase", "snakeyaml", "commons-", "opencsv", "jaxb", "mariadb", "flyway-mysql");

  static Replicas of(Class<?> main, Path directory, String url) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENVIRONMENT", "staging");
    environment.put("DB_DEFAULT_URL", url);
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    return new Replicas(directory, main, environment);
  }

  /** Puts a file on their class path. */
  Replicas with(String name, String content) throws IOException {
    Path file = directory.resolve("extra").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  Running begin(String... command) throws IOException {
    List<String> classPath = new ArrayList<>(List.of(directory.resolve("extra").toString()));
    if (main != Guestbook.class) {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        String name = String.valueOf(Path.of(entry).getFileName());
        if (name.equals("test-classes") || LIBRARIES.stream().anyMatch(name::startsWith)) {
          classPath.add(entry);
        }
      }
    }
    return new GuestbookJar(directory, environment).beginBehind(classPath, main.getName(), command);
  }

  Finished run(String... command) throws Exception {
    return begin(command).finish(LONGEST_SECONDS);
  }

  /** So many at once, each to its end. */
  List<Finished> together(int count, String... command) throws Exception {
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(begin(command));
    }
    List<Finished> finished = new ArrayList<>();
    for (Running each : running) {
      finished.add(each.finish(LONGEST_SECONDS));
    }
    return finished;
  }
}
