package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pallet environment is in Quarkus's words. */
final class QuarkusPropertiesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/forklift-environments.txt");

  @Test
  void forkliftsEnvironmentsAreWhatTheGoldenFileSays() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, Map<String, String>> entry : ForkliftEnvironments.read().entrySet()) {
      all.append("# ").append(entry.getKey()).append('\n').append(effective(entry.getValue()));
    }
    if (Boolean.getBoolean("pallet.docs.write")) {
      Files.writeString(GOLDEN, all);
    }
    assertEquals(Files.readString(GOLDEN), all.toString());
  }

  private static String effective(Map<String, String> environment) {
    try {
      QuarkusProperties properties = properties(environment, Purpose.SERVE);
      Map<String, String> effective = new TreeMap<>(properties.defaults());
      effective.putAll(properties.given());
      StringBuilder text = new StringBuilder();
      effective.forEach((name, value) -> text.append(name + "=" + value + "\n"));
      return text.toString();
    } catch (ConfigurationException e) {
      return "cannot be used: " + e.problems().get(0).code() + "\n";
    }
  }

  static QuarkusProperties properties(Map<String, String> environment, Purpose purpose) {
    return QuarkusProperties.of(
        PalletConfig.from(environment), Builds.WHOLE, purpose, property -> false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          PORT=81 -> quarkus.http.port=81
          SITE_PROTOCOL=https -> quarkus.rest-csrf.cookie-force-secure=true
          SITE_PROTOCOL=http -> quarkus.oidc.authentication.cookie-force-secure=false
          STORAGE_DIR=/data -> quarkus.http.body.uploads-directory=/data/uploads
          SECRET_KEY=0123456789abcdef -> quarkus.http.auth.session.encryption-key=0123456789abcdef
          REDIS_HOSTS=cache -> quarkus.redis.hosts=redis://cache:6379
          REDIS_HOSTS=[::1]:7000 -> quarkus.redis.hosts=redis://[::1]:7000
          REDIS_HOSTS=cache REDIS_DB_INDEX=3 -> quarkus.redis.hosts=redis://cache:6379/3
          REDIS_HOSTS=cache REDIS_TLS=yes -> quarkus.redis.hosts=rediss://cache:6379
          REDIS_HOSTS=a|b -> quarkus.redis.hosts=redis://a:6379,redis://b:6379
          REDIS_HOSTS=a|b -> quarkus.redis.client-type=cluster
          REDIS_HOSTS=cache REDIS_PASSWORD=pw -> quarkus.redis.password=pw
          REDIS_HOSTS=cache REDIS_USERNAME=a@b REDIS_PASSWORD=pw -> quarkus.redis.hosts=redis://a%40b@cache:6379
          ELASTICSEARCH_URLS=https://u:pw@es|https://es2:9200 -> quarkus.elasticsearch.hosts=es:443,es2:9200
          ELASTICSEARCH_URLS=https://u:pw@es -> quarkus.elasticsearch.protocol=https
          ELASTICSEARCH_URLS=https://u:pw@es -> quarkus.elasticsearch.username=u
          ELASTICSEARCH_URLS=https://u:pw@es -> quarkus.elasticsearch.password=pw
          AMQP_URLS=amqps://u:pw@mq/shop/ -> rabbitmq-virtual-host=shop
          AMQP_URLS=amqps://u:pw@mq/shop/ -> rabbitmq-port=5671
          AMQP_URLS=amqps://u:pw@mq/shop/ -> rabbitmq-ssl=true
          AMQP_URLS=amqps://u:pw@mq/shop/ -> amqp-use-ssl=true
          AMQP_URLS=amqps://u:pw@mq/shop/ -> amqp-password=pw
          AMQP_URLS=amqp://a/|amqp://[::1]:1/ -> rabbitmq-addresses=amqp://a:5672,amqp://[::1]:1
          EMAIL_HOST=mx EMAIL_USERNAME=u EMAIL_PASSWORD=pw -> quarkus.mailer.start-tls=REQUIRED
          EMAIL_HOST=mx EMAIL_PORT=465 -> quarkus.mailer.tls=true
          EMAIL_HOST=mx -> quarkus.mailer.host=mx
          DEFAULT_FROM_EMAIL=a@b.org -> quarkus.mailer.from=a@b.org
          LOG_LEVEL=warn -> quarkus.log.level=WARN
          LOG_LEVELS=org.example=DEBUG -> quarkus.log.category."org.example".level=DEBUG
          CONSOLE_OUTPUT_DISABLED=yes -> quarkus.log.console.enabled=false
          DB_DEFAULT_URL=postgres://u:pw@db/shop?sslmode=require -> quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop?sslmode=require
          DB_DEFAULT_URL=postgres://u:pw@db/shop -> quarkus.datasource.username=u
          DB_DEFAULT_URL=postgres://u:pw@db/shop -> quarkus.datasource.password=pw
          DB_DEFAULT_URL=postgres://db/shop -> quarkus.datasource.username=
          DB_ANOTHER_URL=postgres://u:pw@db/shop -> quarkus.datasource."another".username=u
          DB_ARCHIVE_URL=h2:////tmp/a -> quarkus.datasource.archive.jdbc.additional-jdbc-properties."DB_CLOSE_ON_EXIT"=FALSE
          DB_DEFAULT_URL=postgres://db/shop DB_DEFAULT_POOL_SIZE=7 -> quarkus.datasource.jdbc.max-size=7
          DB_DEFAULT_URL=postgres://db/shop DB_DEFAULT_POOL_MIN_IDLE=2 -> quarkus.datasource.jdbc.min-size=2
          DB_DEFAULT_URL=postgres://db/shop DB_DEFAULT_POOL_TIMEOUT=3s -> quarkus.datasource.jdbc.acquisition-timeout=PT3S
          DB_DEFAULT_URL=postgres://db/shop DB_DEFAULT_POOL_MAX_LIFETIME=1h -> quarkus.datasource.jdbc.max-lifetime=PT1H
          DB_DEFAULT_URL=postgres://db/shop MIGRATE_ON_SERVE=yes -> quarkus.flyway.migrate-at-start=true
          DB_DEFAULT_URL=postgres://db/shop -> quarkus.flyway.migrate-at-start=false
          DB_ARCHIVE_URL=h2:mem:a -> quarkus.liquibase."another".migrate-at-start=true
          """)
  void isGivenAs(String environment, String property) {
    Map<String, String> given = properties(map(environment), Purpose.SERVE).given();
    int equals = property.indexOf('=');
    assertEquals(property.substring(equals + 1), given.get(property.substring(0, equals)));
  }

  private static Map<String, String> map(String environment) {
    Map<String, String> map = new TreeMap<>();
    for (String pair : environment.split(" ")) {
      int equals = pair.indexOf('=');
      map.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return map;
  }

  @Test
  void anEnvironmentThatSaysNothingGivesNothingButWhenToMigrate() {
    assertEquals(
        Map.of(
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.liquibase.\"another\".migrate-at-start", "false"),
        properties(Map.of(), Purpose.SERVE).given());
    assertEquals(Map.of(), properties(Map.of(), Purpose.DEVELOP).given());
  }

  @Test
  void developersSeeMoreOfTheirOwnPackagesUnlessTheySayALevel() {
    String property = "quarkus.log.category.\"org.example.shop\".level";
    Map<String, String> local = Map.of("ENVIRONMENT", "dev_local");
    assertEquals("DEBUG", properties(local, Purpose.DEVELOP).defaults().get(property));
    Map<String, String> said = Map.of("ENVIRONMENT", "dev_local", "LOG_LEVEL", "INFO");
    assertFalse(properties(said, Purpose.DEVELOP).defaults().containsKey(property));
    assertFalse(properties(Map.of(), Purpose.SERVE).defaults().containsKey(property));
  }

  @Test
  void theMigrationsAccountIsUsedByCommandsAlone() {
    Map<String, String> environment =
        Map.of(
            "DB_DEFAULT_URL", "postgres://clerk:a@db/shop",
            "DB_DEFAULT_MIGRATE_URL", "postgres://owner:b@db/shop");
    for (Purpose purpose : Purpose.values()) {
      Map<String, String> given = properties(environment, purpose).given();
      String user = given.get("quarkus.datasource.username");
      assertEquals(purpose.migratesOnly() ? "owner" : "clerk", user, purpose.name());
      assertFalse(given.containsKey("quarkus.flyway.username"), purpose.name());
    }
  }

  @Test
  void servingThatMigratesLeavesThatAccountToTheTool() {
    Map<String, String> given =
        properties(
                Map.of(
                    "DB_DEFAULT_URL", "postgres://clerk:a@db/shop",
                    "DB_DEFAULT_MIGRATE_URL", "postgres://owner:b@db/shop",
                    "MIGRATE_ON_SERVE", "true"),
                Purpose.SERVE)
            .given();
    assertEquals("clerk", given.get("quarkus.datasource.username"));
    assertEquals("owner", given.get("quarkus.flyway.username"));
    assertEquals("b", given.get("quarkus.flyway.password"));
    assertEquals("jdbc:postgresql://db/shop", given.get("quarkus.flyway.jdbc-url"));
  }
}
