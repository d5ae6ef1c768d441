package io.pallet.config.bench;

import io.pallet.config.PalletConfig;
import io.pallet.config.bench.Rounds.Taken;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What it takes to read {@link Sample} once, in whole processes in turn: an empty one, one that
 * reads it by hand, and ours, each from jars. Prints what each takes beyond the empty one, and how
 * many classes it loads beyond its.
 */
public final class ConfigRounds {

  private static final Pattern LIBRARY =
      Pattern.compile(".*/(slf4j-api|logback-c|HikariCP|jackson-core|picocli|dotenv-java)[^/]*");

  private final String path;

  private ConfigRounds(String path) {
    this.path = path;
  }

  /** Reads the environment, in the way that the first argument says. */
  public static final class Reader {

    private Reader() {}

    public static void main(String[] arguments) {
      int port = 8080;
      if (arguments[0].equals("hand")) {
        port = HandWrittenConfig.load().site().port();
      } else if (arguments[0].equals("pallet")) {
        port = PalletConfig.load().site().port();
      }
      if (port != 8080) {
        throw new IllegalStateException("the environment was not read");
      }
    }
  }

  /**
   * Runs it.
   *
   * @param arguments how many rounds, and more options for the JVM that reads with ours; {@code
   *     archive}: with an archive of classes that is made first
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 25;
    List<String> options = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of();
    Path directory = Files.createTempDirectory("rounds");
    try {
      ConfigRounds rounds = new ConfigRounds(path(directory));
      rounds.run(count, options.contains("archive") ? rounds.archive(directory) : options);
    } finally {
      Rounds.delete(directory);
    }
  }

  /** Makes the archive of the jars as they lie there now: it is taken for no others. */
  private List<String> archive(Path directory) throws Exception {
    Path archive = directory.resolve("classes.jsa");
    run("pallet", List.of("-XX:ArchiveClassesAtExit=" + archive));
    return List.of("-XX:SharedArchiveFile=" + archive);
  }

  private void run(int count, List<String> options) throws Exception {
    List<Taken> empty = new ArrayList<>();
    List<Taken> hand = new ArrayList<>();
    List<Taken> pallet = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      empty.add(run("empty", List.of()));
      hand.add(run("hand", List.of()));
      pallet.add(run("pallet", options));
    }
    Taken limit = beyond(hand, empty);
    Taken ours = beyond(pallet, empty);
    System.out.printf(
        Locale.ROOT,
        "by hand %.0f ms (processor %.0f), pallet-config %.0f ms (%.0f): %.2f (%.2f)%n",
        limit.wall(),
        limit.cpu(),
        ours.wall(),
        ours.cpu(),
        ours.wall() / limit.wall(),
        ours.cpu() / limit.cpu());
    long none = classes("empty");
    System.out.printf(
        Locale.ROOT,
        "classes beyond an empty JVM's: by hand %d, pallet-config %d%n",
        classes("hand") - none,
        classes("pallet") - none);
  }

  /** The median of what the first took longer than the second in a round. */
  private static Taken beyond(List<Taken> first, List<Taken> second) {
    double[] wall = new double[first.size()];
    double[] cpu = new double[first.size()];
    for (int i = 0; i < wall.length; i++) {
      wall[i] = first.get(i).wall() - second.get(i).wall();
      cpu[i] = first.get(i).cpu() - second.get(i).cpu();
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    return new Taken(wall[wall.length / 2], cpu[cpu.length / 2]);
  }

  private Taken run(String mode, List<String> options) throws Exception {
    return Rounds.take(process(java(mode, options)));
  }

  private long classes(String mode) throws Exception {
    return Rounds.said(process(java(mode, List.of("-Xlog:class+load")))).lines().filter(l -> l.contains(" source: ")).count();
  }

  private List<String> java(String mode, List<String> options) {
    List<String> line = new ArrayList<>();
    line.add(Rounds.java());
    line.addAll(options);
    line.addAll(List.of("-cp", path, Reader.class.getName(), mode));
    return line;
  }

  private static ProcessBuilder process(List<String> line) {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().putAll(Sample.ENVIRONMENT);
    builder.environment().put("PATH", "/usr/bin:/bin");
    return builder;
  }

  /** The class path of an application: its own jar, ours, and those of our libraries. */
  private static String path(Path directory) throws IOException {
    List<String> path = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (part.endsWith("test-classes") || part.endsWith("target" + File.separator + "classes")) {
        Path jar = directory.resolve(path.size() + ".jar");
        pack(Path.of(part), jar);
        path.add(jar.toString());
      } else if (LIBRARY.matcher(part).matches()) {
        path.add(part);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  /** A jar of these classes: an archive of classes takes no directories. */
  static void pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(ConfigRounds::isTaken)::iterator) {
        String name = classes.relativize(file).toString();
        if (Files.isRegularFile(file)) {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        } else if (!name.isEmpty()) {
          out.putNextEntry(new ZipEntry(name + "/"));
        }
      }
    }
  }

  /** Of the tests the rounds alone. */
  private static boolean isTaken(Path file) {
    return Files.isDirectory(file)
        || !file.toString().contains("test-classes")
        || file.toString().contains("/bench/");
  }
}
