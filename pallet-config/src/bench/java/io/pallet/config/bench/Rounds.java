package io.pallet.config.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole processes in turn; what each takes is a part of what the first takes in the same round. */
final class Rounds {

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s");

  /** The core and what it requires, by the names of their jars. */
  static final String CORE = "main.jar|dotenv|slf4j-api|jspecify|jackson-core|logback|picocli|HikariCP";

  private final Map<String, ProcessBuilder> commands = new LinkedHashMap<>();

  /** What one process and its children took, in milliseconds. */
  record Taken(double wall, double cpu) {}

  /** What is done before each process. */
  interface Before {
    void of(String label) throws IOException;
  }

  /** The JVM that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** This class path, with a jar in place of each directory. */
  static List<String> packed(Path directory) throws IOException {
    List<String> path = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      boolean main = part.endsWith("target" + File.separator + "classes");
      if (main || part.endsWith("test-classes")) {
        Path jar = directory.resolve(main ? "main.jar" : "bench.jar");
        ConfigRounds.pack(Path.of(part), jar);
        path.add(jar.toString());
      } else {
        path.add(part);
      }
    }
    return path;
  }

  /** With the benchmarks, and what else of a class path has a name like that. */
  static ProcessBuilder java(
      List<String> path, String names, List<String> options, Class<?> main, String... arguments) {
    Pattern wanted = Pattern.compile(".*(bench.jar|" + names + ")[^/]*");
    List<String> parts = path.stream().filter(part -> wanted.matcher(part).matches()).toList();
    List<String> line = new ArrayList<>(List.of(java()));
    line.addAll(options);
    line.addAll(List.of("-cp", String.join(File.pathSeparator, parts), main.getName()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line);
  }

  Rounds with(String label, ProcessBuilder command) {
    commands.put(label, command);
    return this;
  }

  /** The same where this tool is installed. */
  Rounds withTool(String tool, String label, ProcessBuilder command) throws Exception {
    int found = new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor();
    return found == 0 ? with(label, command) : this;
  }

  /** Runs and prints them; a round that nobody counts comes first, where there are several. */
  void run(String title, int rounds, Before before) throws Exception {
    Map<String, List<Taken>> taken = new LinkedHashMap<>();
    for (int i = rounds > 1 ? -1 : 0; i < rounds; i++) {
      for (Map.Entry<String, ProcessBuilder> command : commands.entrySet()) {
        before.of(command.getKey());
        Taken one = take(command.getValue());
        if (i >= 0) {
          taken.computeIfAbsent(command.getKey(), label -> new ArrayList<>()).add(one);
        }
      }
    }
    System.out.println(title + ": time, processor's time, as parts of the first");
    List<Taken> limit = taken.values().iterator().next();
    taken.forEach(
        (label, all) ->
            System.out.printf(
                Locale.ROOT,
                "  %-28s %6.2f %6.2f%n",
                label,
                median(rounds, i -> all.get(i).wall / limit.get(i).wall),
                median(rounds, i -> all.get(i).cpu / Math.max(1, limit.get(i).cpu))));
  }

  private static double median(int count, IntToDoubleFunction value) {
    double[] all = new double[count];
    Arrays.setAll(all, value);
    Arrays.sort(all);
    return all[count / 2];
  }

  /** All that one says. */
  static String said(ProcessBuilder command) throws Exception {
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }

  /** Removes a directory with all that is in it. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(each);
        }
      }
    }
  }

  /** Runs one to its end; bash knows what its children took by the millisecond, sh by ten. */
  static Taken take(ProcessBuilder command) throws Exception {
    List<String> line = new ArrayList<>(List.of("bash", "-c", "\"$@\" && times", "bash"));
    line.addAll(command.command());
    Path out = Files.createTempFile("round", ".txt");
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(out.toFile()).environment().clear();
    builder.environment().putAll(command.environment());
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    double wall = (System.nanoTime() - start) / 1e6;
    List<String> said = Files.readAllLines(out, StandardCharsets.UTF_8);
    Files.delete(out);
    if (exit != 0) {
      throw new IllegalStateException(line + ": " + said);
    }
    Matcher times = TIMES.matcher(said.get(said.size() - 1));
    double cpu = 0;
    while (times.find()) {
      cpu += 60_000 * Double.parseDouble(times.group(1)) + 1000 * Double.parseDouble(times.group(2));
    }
    return new Taken(wall, cpu);
  }
}
