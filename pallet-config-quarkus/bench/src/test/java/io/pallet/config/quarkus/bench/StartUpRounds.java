package io.pallet.config.quarkus.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long an application on Quarkus takes until it answers, in whole processes in turn: without
 * pallet-config and with Quarkus's own variables, and with it. Prints the median of what one
 * round's two give.
 */
public final class StartUpRounds {

  private final Path directory;
  private final int port;

  private StartUpRounds(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** What one process took. */
  private record Taken(double wall, double cpu) {

    Taken over(Taken other) {
      return new Taken(wall / other.wall, cpu / other.cpu);
    }
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    Path directory = Files.createDirectories(Path.of("target/rounds").toAbsolutePath());
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    new StartUpRounds(directory, port).run(count);
  }

  private void run(int count) throws Exception {
    List<Taken> ratios = new ArrayList<>();
    for (int i = count > 1 ? -1 : 0; i < count; i++) {
      Taken first = i % 2 == 0 ? with() : null;
      Taken without = without();
      Taken with = first == null ? with() : first;
      if (i >= 0) { // the first fills the caches of files
        ratios.add(with.over(without));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "until it answers, with pallet-config: %.2f (processor %.2f)%n",
        median(ratios.stream().mapToDouble(Taken::wall).toArray()),
        median(ratios.stream().mapToDouble(Taken::cpu).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private Taken without() throws Exception {
    return take(
        "../bench-without/target/quarkus-app",
        Map.of(
            "QUARKUS_HTTP_HOST",
            "0.0.0.0",
            "QUARKUS_HTTP_PORT",
            String.valueOf(port),
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:h2:" + directory.resolve("hello")));
  }

  private Taken with() throws Exception {
    return take(
        "target/quarkus-app",
        Map.of(
            "ENVIRONMENT",
            "staging",
            "PORT",
            String.valueOf(port),
            "DB_DEFAULT_URL",
            "h2:///" + directory.resolve("hello"),
            "STORAGE_DIR",
            directory.toString()));
  }

  private Taken take(String application, Map<String, String> environment) throws Exception {
    Path log = directory.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Path.of(application, "quarkus-run.jar").toString());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      while (!answers()) {
        if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(Files.readString(log));
        }
      }
      double wall = System.nanoTime() - start;
      double cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElseThrow();
      return new Taken(wall, cpu);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private boolean answers() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      byte[] request = "GET /hello HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(request);
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.US_ASCII).endsWith("hello true");
    } catch (ConnectException e) {
      return false;
    }
  }
}
