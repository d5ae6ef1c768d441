package io.pallet.config.spring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The shop in a process of its own, from a jar, with this environment and no other. */
record ShopProcess(
    Path directory,
    Map<String, String> environment,
    String application,
    List<String> options,
    Predicate<String> leftOut) {

  private static final String SHOP = "io.pallet.config.spring.shop.Shop";
  private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

  /** One that ended. */
  record Finished(int exit, String out, String err) {

    String all() {
      return out + err;
    }

    String lastLine() {
      return err.lines().reduce("", (earlier, line) -> line);
    }
  }

  static ShopProcess in(Path directory, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("STORAGE_DIR", directory.resolve("storage").toString());
    all.putIfAbsent("STATIC_DIR", directory.resolve("static").toString());
    all.putIfAbsent("SPRING_JPA_HIBERNATE_DDL_AUTO", "validate");
    if (!all.containsKey("PORT")) {
      all.put("SERVER_PORT", "0");
    }
    return new ShopProcess(directory, all, SHOP, List.of(), path -> false);
  }

  /** Another application, without the parts of the class path whose names match. */
  ShopProcess of(Class<?> main, Predicate<String> names, String... more) {
    return new ShopProcess(directory, environment, main.getName(), List.of(more), names);
  }

  Finished run(String... arguments) throws Exception {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    Process process = start(out, err, arguments);
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        throw new AssertionError("does not end: " + Files.readString(out) + Files.readString(err));
      }
      return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  Process start(Path out, Path err, String... arguments) throws IOException {
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    line.add("-Djava.io.tmpdir=" + temporary); // who is killed removes nothing
    line.addAll(options);
    line.addAll(List.of("-cp", classPath(), application));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return builder.start();
  }

  /** The jar, what is in the directory {@code more} beside it, and the libraries. */
  String classPath() throws IOException {
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> parts = new ArrayList<>(List.of(jar().toString(), more().toString()));
    for (String part : whole.split(":", -1)) {
      if (!part.equals(CLASSES.toString())
          && !leftOut.test(Path.of(part).getFileName().toString())) {
        parts.add(part);
      }
    }
    return String.join(":", parts);
  }

  Path more() {
    return directory.resolve("more");
  }

  /** What the application's own build would make. */
  private Path jar() throws IOException {
    Path jar = directory.resolve("shop.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.sorted().toList()) {
        String name = CLASSES.relativize(file).toString();
        boolean isDirectory = Files.isDirectory(file);
        if (!name.isEmpty() && (isDirectory || isOfShop(name))) {
          entries.putNextEntry(new JarEntry(isDirectory ? name + "/" : name));
          if (!isDirectory) {
            Files.copy(file, entries);
          }
        }
      }
    }
    return jar;
  }

  private static boolean isOfShop(String name) {
    return name.contains("/shop/")
        || name.contains("/kiosk/")
        || name.startsWith("db/")
        || name.startsWith("application");
  }
}
