package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an application logs that has no configuration of logback, and what it says itself. */
@ExtendWith(OutputCaptureExtension.class)
final class LoggingTest {

  private static final String BOOT = "[0-9T:.+Z-]+ +WARN [0-9]+ --- .*";
  private static final String OWN = "own a warning";

  @TempDir private Path directory;

  /** What of all that is logged holds this word. */
  private List<String> said(
      CapturedOutput output, Map<String, String> environment, List<String> arguments)
      throws Exception {
    int before = output.getAll().length();
    Boot.ask(
        Boot.Bare.class,
        environment,
        context -> {
          LoggerFactory.getLogger("shop").debug("a warning that nobody wants");
          LoggerFactory.getLogger("shop").warn("a warning");
          return context;
        },
        arguments.toArray(new String[0]));
    return output
        .getAll()
        .substring(before)
        .lines()
        .filter(line -> line.contains("a warning"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ENVIRONMENT ! FILE ! ARGUMENT ! LINE
          ! ! ! ixa
          LOG_FORMAT=json ! ! ! json
          ENVIRONMENT=test ! ! ! text
          ! logging.pattern.console=own %m%n ! ! own
          LOG_FORMAT=json ! logging.pattern.console=own %m%n ! ! json
          LOG_FORMAT=json ! ! --logging.pattern.console=own %m%n ! own
          LOGGING_PATTERN_CONSOLE=own %m%n ! ! ! own
          ! logging.structured.format.console=logstash ! ! logstash
          LOG_FORMAT=ixa ! logging.structured.format.console=logstash ! ! ixa
          ! pallet.logging.enabled=false ! ! boot
          LOG_FORMAT=json ! ! --logging.threshold.console=error ! none
          LOG_LEVEL=ERROR ! ! ! none
          LOG_LEVELS=shop=ERROR ! ! ! none
          LOG_LEVELS=shop=ERROR ! ! --logging.level.shop=warn ! ixa
          LOG_LEVEL=INFO ! logging.level.shop=error ! ! none
          CONSOLE_OUTPUT_DISABLED=true ! ! ! nothing
          CONSOLE_OUTPUT_DISABLED=true ! ! --logging.console.enabled=true ! ixa
          LOG_FORMAT=json ! logging.console.enabled=false ! ! nothing
          """)
  void isAsDocumented(
      @Nullable String environment,
      @Nullable String file,
      @Nullable String argument,
      String line,
      CapturedOutput output)
      throws Exception {
    Path properties = directory.resolve("application.properties");
    Files.writeString(properties, file == null ? "" : file);
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.location=" + properties.toUri());
    if (argument != null) {
      arguments.add(argument);
    }
    Map<String, String> variables = new HashMap<>();
    variables.put("SITE_DOMAIN", "shop.example.org");
    if (environment != null) {
      int at = environment.indexOf('=');
      variables.put(environment.substring(0, at), environment.substring(at + 1));
    }
    List<String> said = said(output, variables, arguments);
    String expected =
        switch (line) {
          case "ixa" -> "[0-9T:-]+Z shop.example.org shop\\[[0-9]+\\]: a warning";
          case "json" ->
              "\\{\"timestamp\":\"[^\"]+\",\"level\":\"WARN\",\"message\":\"a warning\".*";
          case "text" -> "WARN  [0-9:.]+ shop a warning";
          case "own" -> OWN;
          case "logstash" -> "\\{\"@timestamp\".*";
          case "boot" -> BOOT;
          default -> "";
        };
    assertEquals(expected.isEmpty() ? 0 : 1, said.size(), said::toString);
    assertTrue(said.stream().allMatch(one -> one.matches(expected)), said::toString);
    assertTrue(!line.equals("nothing") || output.getAll().isEmpty(), output::getAll);
  }

  @Test
  void leavesItToALogbackFileThatMayBeginWithOurs(CapturedOutput output) throws Exception {
    Path file = directory.resolve("own.xml");
    Files.writeString(
        file,
        """
        <configuration>
          <include resource="io/pallet/config/logging/base.xml"/>
          <logger name="shop" level="ERROR"/>
          <logger name="shop.audit" level="INFO"/>
        </configuration>
        """);
    Map<String, String> environment = Map.of("SITE_DOMAIN", "b", "LOG_FORMAT", "ixa");
    String config = "--logging.config=" + file.toUri();
    assertEquals(List.of(), said(output, environment, List.of(config)));
    assertTrue(output.getAll().matches("(?s).*Z b io.pallet.config.spring[^\n]+ starts: .*"));
  }

  @Test
  void keepsTheFileThatBootIsToldOf(CapturedOutput output) throws Exception {
    Path file = directory.resolve("shop.log");
    String name = "--logging.file.name=" + file;
    assertEquals(1, said(output, Map.of("LOG_FORMAT", "json"), List.of(name)).size());
    assertTrue(
        Files.readAllLines(file).stream().anyMatch(line -> line.matches(BOOT)),
        Files.readString(file));
  }

  @Test
  void sendsToSyslogOnceWhileTheApplicationRuns() throws Exception {
    Map<String, String> environment = Map.of("SYSLOG_SERVER", "localhost", "SYSLOG_PORT", "1");
    assertEquals(1L, (long) Boot.ask(Boot.Bare.class, environment, context -> senders().count()));
    Boot.ask(Boot.Bare.class, Map.of(), context -> context);
    assertEquals(List.of(), senders().map(Thread::getName).toList());
  }

  private static java.util.stream.Stream<Thread> senders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("pallet-syslog"));
  }
}
