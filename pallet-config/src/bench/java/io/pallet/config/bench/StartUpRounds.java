package io.pallet.config.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.net.SyslogAppender;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * What it takes to log one line to console and syslog, in whole processes: an empty one, one that
 * sets logback up in code, and ours, in turn. Prints how much longer than the empty one each takes,
 * and our part of what logback takes.
 */
public final class StartUpRounds {

  private StartUpRounds() {}

  /** Logs one line, through what the first argument says. */
  public static final class Speaker extends ContextAwareBase implements Configurator {

    public static void main(String[] arguments) {
      if (!arguments[0].equals("empty")) {
        LoggerFactory.getLogger(Speaker.class).info("started");
      }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
      PatternLayoutEncoder encoder = new PatternLayoutEncoder();
      encoder.setContext(context);
      encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} %msg%n");
      encoder.start();
      ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
      console.setContext(context);
      console.setEncoder(encoder);
      console.start();
      SyslogAppender syslog = new SyslogAppender();
      syslog.setContext(context);
      syslog.setSyslogHost("127.0.0.1");
      syslog.setPort(9);
      syslog.setFacility("USER");
      syslog.setSuffixPattern("%-5level [%thread] %logger{36} %msg");
      syslog.start();
      Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      root.setLevel(Level.INFO);
      root.addAppender(console);
      root.addAppender(syslog);
      return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    Path services = Files.createTempDirectory("services");
    Path service = services.resolve("META-INF/services").resolve(Configurator.class.getName());
    Files.createDirectories(service.getParent());
    Files.writeString(service, Speaker.class.getName());
    long[] logback = new long[rounds];
    long[] ours = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long empty = run("empty", services);
      logback[i] = run("logback", services) - empty;
      ours[i] = run("pallet", services) - empty;
    }
    Rounds.delete(services);
    long theirs = median(logback);
    System.out.printf(
        "logback in code %d ms, pallet-config %d ms: %.2f%n",
        TimeUnit.NANOSECONDS.toMillis(theirs),
        TimeUnit.NANOSECONDS.toMillis(median(ours)),
        (double) median(ours) / theirs);
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long run(String mode, Path services) throws Exception {
    List<String> path = new ArrayList<>();
    if (mode.equals("logback")) {
      path.add(services.toString());
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      boolean ours = entry.endsWith("target" + File.separator + "classes");
      boolean tests = entry.endsWith("test-classes");
      boolean needed = entry.matches(".*/(logback-c|slf4j-api|dotenv-java)[^/]*");
      if (needed || tests || ours && mode.equals("pallet")) {
        path.add(entry);
      }
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Rounds.java(),
            "-cp",
            String.join(File.pathSeparator, path),
            Speaker.class.getName(),
            mode);
    builder.environment().put("SYSLOG_SERVER", "127.0.0.1");
    builder.environment().put("SYSLOG_PORT", "9");
    File out = Files.createTempFile("start", ".txt").toFile();
    builder.redirectErrorStream(true).redirectOutput(out);
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long time = System.nanoTime() - start;
    if (exit != 0 || !mode.equals("empty") && !Files.readString(out.toPath()).contains("started")) {
      throw new IllegalStateException(Files.readString(out.toPath()));
    }
    Files.delete(out.toPath());
    return time;
  }
}
