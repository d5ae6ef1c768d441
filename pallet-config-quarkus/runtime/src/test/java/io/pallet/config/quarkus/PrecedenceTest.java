package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.Values;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wins where several say something. */
final class PrecedenceTest {

  private static final String PALLET = "DB_DEFAULT_URL=postgres://pallet:p@pallet/db";
  private static final String FILE =
      "quarkus.datasource.jdbc.url=jdbc:postgresql://file/db quarkus.datasource.username=file"
          + " quarkus.datasource.password=f";

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          # property                    | pallet           | application.properties    | QUARKUS_ variable           | effective
          quarkus.http.port             |                  |                           |                             | 8000
          quarkus.http.port             | PORT=81          |                           |                             | 81
          quarkus.http.port             |                  | quarkus.http.port=82      |                             | 82
          quarkus.http.port             | PORT=81          | quarkus.http.port=82      |                             | 81
          quarkus.http.port             | PORT=81          | %prod.quarkus.http.port=82 |                            | 81
          quarkus.http.port             | PORT=81          |                           | QUARKUS_HTTP_PORT=83        | 83
          quarkus.http.port             | PORT=81          | quarkus.http.port=82      | QUARKUS_HTTP_PORT=83        | 83
          quarkus.http.port             |                  | quarkus.http.port=82      | QUARKUS_HTTP_PORT=83        | 83
          quarkus.log.level             |                  | quarkus.log.level=DEBUG   |                             | DEBUG
          quarkus.log.level             | LOG_LEVEL=WARN   | quarkus.log.level=DEBUG   |                             | WARN
          quarkus.log.level             | LOG_LEVEL=WARN   | quarkus.log.level=DEBUG   | QUARKUS_LOG_LEVEL=ERROR     | ERROR
          quarkus.datasource.jdbc.max-size |               |                           |                             | 10
          quarkus.datasource.jdbc.max-size |               | quarkus.datasource.jdbc.max-size=3 |                    | 3
          quarkus.datasource.jdbc.max-size | DB_DEFAULT_URL=postgres://db/x DB_DEFAULT_POOL_SIZE=4 | quarkus.datasource.jdbc.max-size=3 | | 4
          quarkus.flyway.migrate-at-start |                | quarkus.flyway.migrate-at-start=true |                  | false
          quarkus.flyway.migrate-at-start |                |                           | QUARKUS_FLYWAY_MIGRATE_AT_START=true | true
          """)
  void ofSingleProperties(
      String property, String pallet, String file, String variable, String effective) {
    assertEquals(
        effective, config(pallet, file, variable).getConfigValue(property.strip()).getValue());
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # pallet | file | QUARKUS_ variables                                         | URL    | user   | password
                   | yes  |                                                            | file   | file   | f
          yes      |      |                                                            | pallet | pallet | p
          yes      | yes  |                                                            | pallet | pallet | p
          bare     | yes  |                                                            | pallet |        |
          yes      | yes  | QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://env/db       | env    | file   | f
          yes      |      | QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://env/db       | env    |        |
          yes      |      | QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://env/db QUARKUS_DATASOURCE_USERNAME=env | env | env |
          yes      | yes  | QUARKUS_DATASOURCE_PASSWORD=e                              | pallet | pallet | e
          """)
  void ofUrlUserAndPasswordTogether(
      String pallet, String file, String variables, String url, String user, String password) {
    String given =
        "bare".equals(pallet)
            ? "DB_DEFAULT_URL=postgres://pallet/db"
            : pallet == null ? null : PALLET;
    SmallRyeConfig config = config(given, file == null ? null : FILE, variables);
    assertEquals(
        "jdbc:postgresql://" + url + "/db",
        config.getConfigValue("quarkus.datasource.jdbc.url").getValue());
    assertEquals(user, optional(config, "quarkus.datasource.username"));
    assertEquals(password, optional(config, "quarkus.datasource.password"));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # pallet        | application.properties                 | QUARKUS_ variable             | for        | lines
                          |                                        |                               | production | pallet
                          |                                        |                               | test       | quarkus
          LOG_FORMAT=text |                                        |                               | test       | pallet
                          | quarkus.log.console.format=%m%n        |                               | production | quarkus
          LOG_FORMAT=json | quarkus.log.console.format=%m%n        |                               | production | pallet
          LOG_FORMAT=json |                                        | QUARKUS_LOG_CONSOLE_FORMAT=%m | production | quarkus
          LOG_FORMAT=json |                                        |                               | json       | quarkus
                          | quarkus.log.console.json.enabled=false |                               | json       | pallet
          """)
  void ofTheConsolesLines(String pallet, String file, String variable, String build, String lines) {
    SmallRyeConfig config = config(pallet, file, variable);
    boolean left =
        LoggingRecorder.isLeftToQuarkus(config, build.equals("json"), !build.equals("test"));
    assertEquals(lines.equals("quarkus"), left);
  }

  private static String optional(SmallRyeConfig config, String property) {
    return config.getOptionalValue(property, String.class).orElse(null);
  }

  /** What would be an expression, or an escape, in a file. */
  @ParameterizedTest
  @ValueSource(strings = {"a$b", "$$", "a\\$b", "${HOME}", "${x:y}", "\\", "a\\\\${b}", "$", "%41"})
  void aPasswordIsTakenAsItIs(String password) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(
                new PalletSources(
                    Values.of(
                        Map.of(
                            "DB_DEFAULT_URL",
                            "postgres://clerk@db/shop",
                            "DB_DEFAULT_PASSWORD",
                            password)),
                    Builds.WHOLE))
            .build();
    assertEquals(password, config.getValue("quarkus.datasource.password", String.class));
  }

  @Test
  void aProblemIsOneOfQuarkussConfiguration() {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class,
            () -> config("PORT=no DB_DEFAULT_URL=postgres://a:swordfish@@b/c", null, null));
    assertTrue(e.getMessage().contains("PORT=no"), e.getMessage());
    assertTrue(e.getMessage().contains("[RAW_CHARACTER]"), e.getMessage());
    assertTrue(!e.getMessage().contains("swordfish"), e.getMessage());
  }

  static SmallRyeConfig config(String pallet, String file, String variables) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile("prod")
        .withSources(
            new PropertiesConfigSource(map(file), "application.properties", 250),
            new EnvConfigSource(map(variables), 300))
        .withSources(new PalletSources(Values.of(map(pallet)), Builds.WHOLE))
        .build();
  }

  private static Map<String, String> map(String pairs) {
    Map<String, String> map = new TreeMap<>();
    for (String pair : pairs == null ? new String[0] : pairs.strip().split(" ")) {
      int equals = pair.indexOf('=');
      map.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return map;
  }
}
