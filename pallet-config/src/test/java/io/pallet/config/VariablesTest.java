package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Setting;
import io.pallet.config.env.Source;
import io.pallet.config.env.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variable: present, absent, empty, bad, from a file, and given twice. */
final class VariablesTest {

  private static final String NUL = "a\u0000b";

  /**
   * What a variable takes, and what it refuses.
   *
   * @param bad null: it takes any text
   * @param beside what else must be set
   */
  private record Row(String name, String good, String shown, String bad, String... beside) {

    Map<String, String> environment(String suffix, String value) {
      Map<String, String> environment = new HashMap<>();
      for (String assignment : beside) {
        environment.put(assignment.split("=", 2)[0], assignment.split("=", 2)[1]);
      }
      environment.put(name + suffix, value);
      return environment;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String MASK = "********";
  private static final String URL = "DB_DEFAULT_URL=postgres://clerk@db/shop";
  private static final String MIGRATE_URL = "DB_DEFAULT_MIGRATE_URL=postgres://owner@db/shop";

  private static final List<Row> ROWS =
      List.of(
          new Row("ENVIRONMENT", "staging", "staging", "a b"),
          new Row("DEVNAME", "ada", "ada", NUL),
          new Row("TZ", "Europe/Vilnius", "Europe/Vilnius", "Europe/Nowhere"),
          new Row("SITE_DOMAIN", "a.org|b.org:81", "a.org|b.org:81", "a b"),
          new Row("SITE_PROTOCOL", "HTTP", "http", "ftp"),
          new Row("PORT", "8080", "8080", "80a"),
          new Row("SITE_REDIRECT_ALIASES", "1", "true", "x"),
          new Row("ALLOWED_HOSTS", ".A.org|*", ".a.org|*", "a.org:80"),
          new Row(
              "DB_<NAME>_URL",
              "postgres://clerk:s3cret@db/shop",
              "postgres://clerk:********@db/shop",
              "postgers://db/shop"),
          new Row("DB_<NAME>_PASSWORD", "s3cret", MASK, null, URL),
          new Row(
              "DB_<NAME>_MIGRATE_URL",
              "postgres://owner@db/shop",
              "postgres://owner@db/shop",
              "nonsense",
              URL),
          new Row("DB_<NAME>_MIGRATE_PASSWORD", "s3cret", MASK, null, URL, MIGRATE_URL),
          new Row("DB_<NAME>_POOL_SIZE", "5", "5", "0", URL),
          new Row("DB_<NAME>_POOL_MIN_IDLE", "0", "0", "-1", URL),
          new Row("DB_<NAME>_POOL_TIMEOUT", "5s", "PT5S", "5", URL),
          new Row("DB_<NAME>_POOL_MAX_LIFETIME", "30m", "PT30M", "30", URL),
          new Row(
              "ELASTICSEARCH_URLS",
              "http://u:s3cret@es:9200|https://b",
              "http://es:9200|https://b",
              "es:9200"),
          new Row("ELASTICSEARCH_INDEX_NAME", "shop", "shop", NUL),
          new Row("REDIS_HOSTS", "redis|b:7000", "redis|b:7000", "redis:x"),
          new Row("REDIS_DB_INDEX", "3|3", "3", "3|4"),
          new Row("REDIS_USERNAME", "clerk", "clerk", NUL),
          new Row("REDIS_PASSWORD", "s3cret", MASK, null),
          new Row("REDIS_TLS", "yes", "true", "maybe"),
          new Row("MEMCACHE_HOSTS", "cache", "cache", "ca che"),
          new Row("MEMCACHE_PREFIX", "shop|shop", "shop", "shop|depot"),
          new Row("AMQP_URLS", "amqp://u:s3cret@mq/shop/", "amqp://mq:5672/shop", "http://mq/shop"),
          new Row("EMAIL_HOST", "mail", "mail", "ma il"),
          new Row("EMAIL_PORT", "587", "587", "smtp"),
          new Row("EMAIL_USERNAME", "clerk", "clerk", NUL, "EMAIL_PASSWORD=p"),
          new Row("EMAIL_PASSWORD", "s3cret", MASK, null, "EMAIL_USERNAME=u"),
          new Row("DEFAULT_FROM_EMAIL", "Shop <shop@a.org>", "Shop <shop@a.org>", "shop"),
          new Row("HTTP_PROXY", "http://u:s3cret@proxy:3128/", "http://proxy:3128", "proxy"),
          new Row("HTTPS_PROXY", "http://proxy:3128", "http://proxy:3128", "socks://proxy"),
          new Row("NO_PROXY", "a.org, .b.org", "a.org,.b.org", NUL),
          new Row("http_proxy", "http://proxy:3128", "http://proxy:3128", "proxy"),
          new Row("https_proxy", "http://proxy:3128", "http://proxy:3128", "proxy"),
          new Row("no_proxy", "a.org", "a.org", NUL),
          new Row("SYSLOG_SERVER", "logs", "logs", "lo gs"),
          new Row("SYSLOG_PORT", "1514", "1514", "0"),
          new Row("SYSLOG_PROTO", "TCP", "tcp", "http"),
          new Row("SYSLOG_FORMAT", "RFC3164", "rfc3164", "gelf"),
          new Row("SYSLOG_FRAMING", "newline", "newline", "nul"),
          new Row("SYSLOG_CA", authority(), "1 certificate", "authority.pem"),
          new Row("CONSOLE_OUTPUT_DISABLED", "False", "false", "flase"),
          new Row("LOG_LEVEL", "debug", "DEBUG", "LOUD"),
          new Row("LOG_LEVELS", "a.b=DEBUG|c=warn", "a.b=DEBUG|c=WARN", "a.b"),
          new Row("LOG_FORMAT", "json", "json", "xml"),
          new Row("TRUSTED_PROXIES", "10.0.0.0/8|::1", "10.0.0.0/8|::1", "proxy.example.org"),
          new Row("FORWARDED_HEADERS", "forwarded", "forwarded", "both"),
          new Row("USE_X_FORWARDED_HOST", "0", "false", "x"),
          new Row("USE_X_FORWARDED_PORT", "on", "true", "x"),
          new Row("SECURE_PROXY_SSL_HEADER", "X-Ssl: on", "X-Ssl: on", "on"),
          new Row("SECURE_SSL_REDIRECT", "1", "true", "x"),
          new Row("SECURE_HSTS_SECONDS", "3600", "3600", "1h"),
          new Row("STATIC_DIR", "/srv/static", "/srv/static", NUL),
          new Row("STATIC_URL", "/assets", "/assets/", "assets"),
          new Row("STATIC_COLLECTED_DIR", "/app/collected", "/app/collected", NUL),
          new Row("STATIC_KEEP_RELEASES", "5", "5", "0"),
          new Row("STATIC_KEEP_TIME", "36h", "PT36H", "-1h"),
          new Row("STORAGE_DIR", "/srv/storage", "/srv/storage", NUL),
          new Row("MEDIA_URL", "https://cdn.a.org/m", "https://cdn.a.org/m/", "m?x"),
          new Row("SECRET_KEY", "s3cret", MASK, null),
          new Row("MIGRATE_ON_SERVE", "true", "true", "x"),
          new Row(
              "DEPLOY_NOTIFY_URLS",
              "https://hooks.a.org/s3cret?t=1",
              "https://hooks.a.org/...",
              "x"),
          new Row("DEPLOY_NOTIFY_TOKEN", "s3cret", MASK, null));

  private static String authority() {
    try {
      return Files.readString(Path.of("src/test/resources/authority.pem"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TempDir private Path directory;

  /** The rows, a family's for its member {@code default}. */
  static Stream<Row> rows() {
    return ROWS.stream()
        .map(row -> new Row(member(row.name), row.good, row.shown, row.bad, row.beside));
  }

  static Stream<Row> refusingRows() {
    return rows().filter(row -> row.bad != null);
  }

  @Test
  void everyVariableHasItsRow() {
    Set<String> tested = new HashSet<>();
    ROWS.forEach(row -> tested.add(row.name));
    Set<String> declared = new HashSet<>();
    PalletConfig.VARIABLES.forEach(variable -> declared.add(variable.name()));

    assertEquals(declared, tested);
  }

  @Test
  void everyVariableIsExplained() {
    for (Variable<?> variable : PalletConfig.VARIABLES) {
      assertTrue(variable.meaning().matches("(?s)[`A-Z].*\\."), variable.name());
      assertFalse(variable.parser().expects().isBlank(), variable.name());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void present(Row row) {
    Setting<?> setting = setting(row, row.environment("", row.good));

    assertEquals(row.shown, setting.shown());
    assertEquals(Source.ENVIRONMENT, setting.source());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void absent(Row row) {
    for (Setting<?> setting : PalletConfig.from(Map.of()).settings()) {
      if (setting.variable().name().equals(row.name)) {
        assertNotEquals(Source.ENVIRONMENT, setting.source());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void empty(Row row) {
    List<String> unset = shown(Map.of());

    for (String blank : List.of("", " ", "\t\n")) {
      assertEquals(unset, shown(Map.of(row.name, blank)));
      assertEquals(unset, shown(Map.of(row.name + "_FILE", blank)));
    }
  }

  @ParameterizedTest
  @MethodSource("refusingRows")
  void bad(Row row) {
    Problem problem = onlyError(row.environment("", row.bad));

    assertEquals(row.name, problem.variable());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void fromFile(Row row) throws IOException {
    Path file = Files.writeString(directory.resolve("value"), row.good + "\n");

    Setting<?> setting = setting(row, row.environment("_FILE", file.toString()));

    assertEquals(row.shown, setting.shown());
    assertEquals("file " + file, setting.source().text());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void both(Row row) throws IOException {
    Path file = Files.writeString(directory.resolve("value"), row.good);
    Map<String, String> environment = row.environment("_FILE", file.toString());
    environment.put(row.name, row.good);

    Problem problem = onlyError(environment);

    assertEquals(Code.BOTH_SET, problem.code());
    assertEquals(row.name, problem.variable());
  }

  private static String member(String name) {
    return name.replace(Variable.PLACE, "DEFAULT");
  }

  private static Setting<?> setting(Row row, Map<String, String> environment) {
    return PalletConfig.from(environment).settings().stream()
        .filter(setting -> setting.variable().name().equals(row.name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shown(Map<String, String> environment) {
    return PalletConfig.from(environment).settings().stream()
        .map(setting -> setting + "=" + setting.shown())
        .toList();
  }

  private static Problem onlyError(Map<String, String> environment) {
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> PalletConfig.from(environment));
    List<Problem> errors = e.problems().stream().filter(Problem::isError).toList();
    assertEquals(1, errors.size(), e.getMessage());
    return errors.get(0);
  }
}
