package io.pallet.examples.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The jar under test, run as a process with this environment and no other.
 *
 * @param launcher what stands before {@code java}
 */
public record GuestbookJar(
    Path workingDirectory, Map<String, String> environment, List<String> launcher) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final long LONGEST_SECONDS = 120;

  public GuestbookJar(Path workingDirectory, Map<String, String> environment) {
    this(workingDirectory, environment, List.of());
  }

  /** Many at once on few cores: what is compiled well is not used long enough. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** A command that ended. */
  public record Finished(int exit, String out, String err) {

    /** All that it said. */
    public String all() {
      return out + err;
    }

    /** Its last line on standard error. */
    public String lastLine() {
      return err.lines().reduce("", (earlier, line) -> line);
    }
  }

  /** A command that runs. */
  public record Running(Process process, Path out, Path err) {

    /** Waits for its end, and kills it where it does not come. */
    public Finished finish(long seconds) throws Exception {
      try {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
          throw new AssertionError("does not end: " + Files.readString(err));
        }
        return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /** The one jar, or the one that is built for databases in H2. */
  private Path jar() {
    boolean h2 = environment.getOrDefault("DB_DEFAULT_URL", "").startsWith("h2:");
    String jar = h2 ? System.getProperty("guestbook.jar.h2") : null;
    return Path.of(jar == null ? System.getProperty("guestbook.jar") : jar);
  }

  /** Runs a command to its end. */
  public Finished run(String... command) throws Exception {
    return run(List.of("-jar", jar().toString()), command);
  }

  /** Runs a command with a directory before the jar on the class path. */
  public Finished runBehind(Path directory, String mainClass, String... command) throws Exception {
    String classPath = directory + System.getProperty("path.separator") + jar();
    return run(List.of("-cp", classPath, mainClass), command);
  }

  private Finished run(List<String> launch, String... command) throws Exception {
    return begin(launch, command).finish(LONGEST_SECONDS);
  }

  /** Begins a command, and does not wait for its end. */
  public Running begin(String... command) throws IOException {
    return begin(List.of("-jar", jar().toString()), command);
  }

  /** Begins a command of another main class, with these before the jar on the class path. */
  public Running beginBehind(List<String> classPath, String mainClass, String... command)
      throws IOException {
    List<String> entries = new ArrayList<>(classPath);
    entries.add(jar().toString());
    String joined = String.join(System.getProperty("path.separator"), entries);
    return begin(List.of("-cp", joined, mainClass), command);
  }

  private Running begin(List<String> launch, String... command) throws IOException {
    Path out = Files.createTempFile(workingDirectory, "out", ".txt");
    Path err = Files.createTempFile(workingDirectory, "err", ".txt");
    return new Running(start(launch, out, err, command), out, err);
  }

  /** Starts serving; the log goes to this file. */
  public Process serve(Path log) throws IOException {
    return start(List.of("-jar", jar().toString()), log, log, "serve");
  }

  private Process start(List<String> launch, Path out, Path err, String... command)
      throws IOException {
    Path temporary = Files.createDirectories(workingDirectory.resolve("tmp"));
    List<String> line = new ArrayList<>(launcher);
    line.add(JAVA.toString());
    line.addAll(QUICK);
    line.add("-Djava.io.tmpdir=" + temporary); // who is killed removes nothing
    line.addAll(launch);
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
    return builder.start();
  }
}
