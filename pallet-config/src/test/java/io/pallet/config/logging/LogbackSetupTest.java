package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a process logs that has this library on its class path, and nothing else. */
final class LogbackSetupTest {

  @TempDir private Path directory;

  /** What a process says on both streams. */
  private String say(Map<String, String> environment, String... words) throws Exception {
    Path out = directory.resolve("out.txt");
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                directory + File.pathSeparator + System.getProperty("java.class.path"),
                Speaker.class.getName()));
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return Files.readString(out);
  }

  private static String masked(String line) {
    return line.replaceAll("[0-9]{4}-[0-9-]{5}T[0-9:]{8}Z", "TIME")
        .replaceAll("\\[[0-9]+\\]", "[1]");
  }

  @Test
  void needsNoConfiguration() throws Exception {
    String said =
        say(Map.of("SITE_DOMAIN", "www.example.com:8000|b"), "started", "debug", "context");
    assertEquals(
        """
        TIME www.example.com shop.orders[1]: started
        TIME www.example.com shop.orders[1]: order 4711 paid amount=12
        """,
        masked(said));
  }

  @Test
  void writesTextInDebugEnvironments() throws Exception {
    String said = say(Map.of("ENVIRONMENT", "test"), "context", "throws");
    String[] lines = said.split("\n", -1);
    assertTrue(
        lines[0].matches(
            "WARN  [0-9:.]{12} shop.orders order 4711 paid amount=12 requestId=3f2a9c"),
        said);
    assertTrue(lines[1].matches("ERROR [0-9:.]{12} shop.orders failed"), said);
    assertEquals("java.io.IOException: full disk", lines[2]);
    assertTrue(
        lines[3].startsWith("\tat io.pallet.config.logging.Speaker.main(Speaker.java:"), said);
  }

  @Test
  void followsTheEnvironment() throws Exception {
    String said =
        say(
            Map.of(
                "LOG_FORMAT", "json", "LOG_LEVEL", "WARN", "LOG_LEVELS", "shop=DEBUG|library=OFF"),
            "debug",
            "jul");
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains("\"level\":\"DEBUG\",\"message\":\"a detail\""), said);
  }

  @Test
  void saysNothingWhereTheConsoleIsDisabled() throws Exception {
    assertEquals("", say(Map.of("CONSOLE_OUTPUT_DISABLED", "yes"), "started"));
  }

  @Test
  void bringsTheLogsOfOldLibraries() throws Exception {
    String said =
        say(
            Map.of("LOG_LEVELS", "library.old=DEBUG", "SITE_DOMAIN", "b"),
            "jul",
            "jul-debug",
            "jcl",
            "log4j");
    assertEquals(
        """
        TIME b library.old[1]: an old warning
        TIME b library.old[1]: an old detail
        TIME b library.commons[1]: a common warning
        TIME b library.log4j[1]: a log4j warning
        """,
        masked(said));
  }

  @Test
  void logsWhatNobodyCatches() throws Exception {
    String said = say(Map.of(), "uncaught");
    assertEquals(1, said.lines().count(), said);
    assertTrue(
        said.contains(
            "thread worker-7 ended with an exception"
                + " java.lang.IllegalStateException: nobody catches this at"),
        said);
  }

  @Test
  void masksTheSecretsOfTheEnvironment() throws Exception {
    Map<String, String> environment =
        Map.of(
            "DB_DEFAULT_URL", "postgres://clerk:sw%40rdfish@db/shop",
            "SECRET_KEY", "/a/key",
            "PAYMENTS_API_KEY", "k3ykey",
            "STATIC_URL", "/static/",
            "KEYCLOAK_REALM", "shop");
    String said = say(environment, "got sw@rdfish and k3ykey for /static/ of /a/key in shop");
    assertTrue(
        said.endsWith("]: got ******** and ******** for /static/ of ******** in shop\n"), said);
  }

  @Test
  void sendsAllToSyslogBeforeItEnds() throws Exception {
    try (Receiver receiver = Receiver.tcp("octet-counting")) {
      Map<String, String> environment =
          Map.of(
              "CONSOLE_OUTPUT_DISABLED", "true",
              "SYSLOG_SERVER", "localhost",
              "SYSLOG_PORT", String.valueOf(receiver.port()),
              "SYSLOG_PROTO", "tcp");
      assertEquals("", say(environment, "many", "context", "throws"));
      List<SyslogMessage> messages = receiver.awaitMessages(1_002);
      assertEquals("number 999", messages.get(999).message());
      assertEquals("12", messages.get(1_000).data().get("fields@32473").get("amount"));
      assertTrue(
          messages.get(1_001).message().startsWith("failed java.io.IOException: full disk at"));
    }
  }

  @Test
  void saysThatSyslogIsAwayAndEndsAllTheSame() throws Exception {
    Map<String, String> environment =
        Map.of("SYSLOG_SERVER", "no-such-host.invalid", "SYSLOG_PROTO", "tls");
    String said = say(environment, "started");
    assertTrue(said.contains("]: started\n"), said);
    assertTrue(
        said.contains(
            "]: tls://no-such-host.invalid:6514 cannot be reached: its name is not known\n"),
        said);
  }

  @Test
  void mayBeAskedForFirstWhenTheProcessEnds() throws Exception {
    Map<String, String> environment = Map.of("SYSLOG_SERVER", "localhost");
    String said = say(environment, "late");
    assertTrue(said.contains("]: late\n"), said);
    assertFalse(said.contains("IllegalStateException"), said);
  }

  private void configuration(String name, String body) throws IOException {
    Files.writeString(directory.resolve(name), "<configuration>" + body + "</configuration>");
  }

  private static final String OWN =
      """
      <appender name="own" class="ch.qos.logback.core.ConsoleAppender">
        <encoder class="io.pallet.config.logging.PalletEncoder"><format>ecs</format></encoder>
      </appender>
      <root level="INFO"><appender-ref ref="own"/></root>
      """;

  @Test
  void leavesItToTheApplicationsOwnConfiguration() throws Exception {
    configuration("logback.xml", OWN);
    String said = say(Map.of("LOG_LEVEL", "DEBUG"), "started", "debug");
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains("\"log.level\":\"INFO\",\"message\":\"started\""), said);
  }

  @Test
  void isTheBaseOfTheApplicationsOwnConfiguration() throws Exception {
    configuration(
        "logback.xml",
        """
        <include resource="io/pallet/config/logging/base.xml"/>
        <logger name="shop" level="WARN"/>
        """);
    String said = say(Map.of("LOG_LEVEL", "DEBUG"), "started", "debug", "context", "jul");
    assertEquals(2, said.lines().count(), said);
    assertTrue(said.contains("order 4711 paid") && said.contains("an old warning"), said);
  }

  @Test
  void tellsMoreOfAPackageThatHasNoLevelOfItsOwn() {
    Logger quiet = (Logger) LoggerFactory.getLogger("org.example.quiet");
    quiet.setLevel(Level.ERROR);
    LogbackSwitches.debug("org.example.quiet");
    LogbackSwitches.debug("org.example.shop");
    assertEquals(Level.ERROR, quiet.getLevel());
    assertTrue(LoggerFactory.getLogger("org.example.shop.Orders").isDebugEnabled());
  }
}
