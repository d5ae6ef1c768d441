package io.pallet.config.cli;

import static io.pallet.config.cli.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are told on a bad day, each text in a file of its own. */
final class MistakesTest {

  private static final String URL = "h2:///shop";

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("no-database", 3, Map.of(), "config"),
        mistake("typo-in-name", 3, Map.of("DB_DEFUALT_URL", URL), "config"),
        mistake("typo-in-scheme", 3, url("postgers://clerk:s3cret@db/shop"), "config"),
        mistake("raw-hash", 3, url("postgres://clerk:s3#cret@db/shop"), "config"),
        mistake("raw-at", 3, url("postgres://clerk:s3@cret@db/shop"), "config"),
        mistake("raw-slash", 3, url("postgres://clerk:s3/cret@db/shop"), "config"),
        mistake(
            "both",
            3,
            Map.of("DB_DEFAULT_URL", URL, "SECRET_KEY", "s3cret", "SECRET_KEY_FILE", "/run/key"),
            "config"),
        mistake(
            "unreadable-file",
            3,
            Map.of("DB_DEFAULT_URL", URL, "SECRET_KEY_FILE", "/nonexistent/key"),
            "config"),
        mistake("port-out-of-range", 3, Map.of("DB_DEFAULT_URL", URL, "PORT", "80800"), "config"),
        mistake(
            "false-misspelt",
            3,
            Map.of("DB_DEFAULT_URL", URL, "CONSOLE_OUTPUT_DISABLED", "flase"),
            "config"),
        mistake(
            "service-link",
            0,
            Map.of("DB_DEFAULT_URL", URL, "SYSLOG_PORT", "tcp://10.0.0.1:514"),
            "check"),
        mistake(
            "several",
            3,
            Map.of(
                "DB_DEFAULT_URL", "postgres://clerk:s3cret@db/shop?sslmod=require",
                "EMAIL_USERNAME", "clerk",
                "ELASTICSEARCH_URL", "http://es:9200",
                "ENVIRONMENT", "Dev_Local",
                "SITE_DOMAIN", "shop.example.org|www example.org"),
            "config"));
  }

  private static Map<String, String> url(String url) {
    return Map.of("DB_DEFAULT_URL", url);
  }

  private static Arguments mistake(
      String name, int exitCode, Map<String, String> environment, String command) {
    return Arguments.of(name, exitCode, environment, command);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void tellsWhatToDo(String name, int exitCode, Map<String, String> environment, String command)
      throws Exception {
    Run run = Run.of(new Shop(), environment, command);

    assertEquals(exitCode, run.exitCode(), run.err());
    String text = run.out() + run.err();
    assertFalse(text.contains("s3cret") || text.contains("\tat "), text);
    assertTrue(text.lines().count() <= 24, "more than one screen");
    assertGolden("mistakes/" + name + ".txt", text);
  }

  @Test
  void tellsTenMistakesAtOnce() throws Exception {
    Run run =
        Run.of(
            new Shop(),
            Map.of(
                "DB_DEFAULT_URL", "postgres://clerk:s3cret@db",
                "PORT", "http",
                "SITE_DOMAIN", "a b",
                "SITE_PROTOCOL", "ftp",
                "LOG_LEVEL", "LOUD",
                "REDIS_DB_INDEX", "1|2",
                "EMAIL_PORT", "0",
                "STATIC_URL", "static",
                "TRUSTED_PROXIES", "proxy.example.org",
                "SECURE_HSTS_SECONDS", "1h"),
            "config",
            "--json");

    assertEquals(3, run.exitCode());
    assertEquals("", run.out());
    assertEquals(10, run.err().lines().filter(line -> line.startsWith("error: ")).count());
  }
}
