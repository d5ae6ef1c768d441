package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every property that is set is one that an extension of Quarkus reads when it runs. */
final class KnownPropertiesTest {

  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

  /** An environment that says everything. */
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("PORT", "81"),
          Map.entry("SITE_PROTOCOL", "https"),
          Map.entry("SECRET_KEY", "0123456789abcdef0123456789abcdef"),
          Map.entry("STORAGE_DIR", "/data"),
          Map.entry("DB_DEFAULT_URL", "postgres://clerk:a@db/shop"),
          Map.entry("DB_DEFAULT_MIGRATE_URL", "postgres://owner:a@db/shop"),
          Map.entry("DB_DEFAULT_POOL_SIZE", "2"),
          Map.entry("DB_DEFAULT_POOL_MIN_IDLE", "2"),
          Map.entry("DB_DEFAULT_POOL_TIMEOUT", "2s"),
          Map.entry("DB_DEFAULT_POOL_MAX_LIFETIME", "2h"),
          Map.entry("DB_ANOTHER_URL", "postgres://clerk:a@db/another"),
          Map.entry("DB_ANOTHER_MIGRATE_URL", "postgres://owner:a@db/another"),
          Map.entry("DB_ARCHIVE_URL", "h2:////tmp/archive"),
          Map.entry("MIGRATE_ON_SERVE", "true"),
          Map.entry("ELASTICSEARCH_URLS", "https://u:p@es"),
          Map.entry("REDIS_HOSTS", "a|b"),
          Map.entry("REDIS_PASSWORD", "a"),
          Map.entry("REDIS_TLS", "true"),
          Map.entry("AMQP_URLS", "amqp://u:p@mq|amqp://mq2"),
          Map.entry("EMAIL_HOST", "mx"),
          Map.entry("EMAIL_PORT", "465"),
          Map.entry("EMAIL_USERNAME", "u"),
          Map.entry("EMAIL_PASSWORD", "p"),
          Map.entry("DEFAULT_FROM_EMAIL", "a@b.org"),
          Map.entry("LOG_LEVEL", "DEBUG"),
          Map.entry("LOG_LEVELS", "org.example=INFO"),
          Map.entry("CONSOLE_OUTPUT_DISABLED", "true"));

  @Test
  void areReadWhenTheApplicationRuns() throws IOException {
    Set<String> set = new TreeSet<>();
    for (Purpose purpose : Purpose.values()) {
      QuarkusProperties properties = QuarkusPropertiesTest.properties(WHOLE, purpose);
      set.addAll(properties.given().keySet());
      set.addAll(properties.defaults().keySet());
    }
    set.addAll(QuarkusPropertiesTest.properties(withoutTls(), Purpose.SERVE).given().keySet());
    set.addAll(CommandProperties.of(Collections.emptyIterator(), Builds.WHOLE).keySet());
    set.removeIf(property -> !property.startsWith("quarkus."));

    Set<String> known = runTimeProperties();
    List<String> unknown = new ArrayList<>();
    for (String property : set) {
      if (!known.contains(generic(property))) {
        unknown.add(property);
      }
    }
    assertEquals(List.of(), unknown);
  }

  /** Their connectors have no such metadata; the names stand in their classes. */
  @ParameterizedTest
  @CsvSource({
    "rabbitmq,/io/smallrye/reactive/messaging/rabbitmq/RabbitMQConnectorCommonConfiguration.class",
    "amqp,/io/smallrye/reactive/messaging/amqp/AmqpConnectorCommonConfiguration.class"
  })
  void ofBrokersAreReadByTheirConnectors(String connector, String type) throws IOException {
    String names;
    try (InputStream in = KnownPropertiesTest.class.getResourceAsStream(type)) {
      names = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    for (String name : QuarkusPropertiesTest.properties(WHOLE, Purpose.SERVE).given().keySet()) {
      assertTrue(!name.startsWith(connector + "-") || names.contains(name), name);
    }
  }

  /** With a mail server that begins to speak without TLS. */
  private static Map<String, String> withoutTls() {
    Map<String, String> environment = new java.util.HashMap<>(WHOLE);
    environment.remove("EMAIL_PORT");
    return environment;
  }

  /** With {@code *} in place of every name that users choose. */
  private static String generic(String property) {
    return property
        .replaceAll("\"[^\"]*\"", "*")
        .replaceFirst("^quarkus\\.(datasource|flyway|liquibase)\\.archive\\.", "quarkus.$1.*.");
  }

  /** What the extensions' own documentation lists. */
  private static Set<String> runTimeProperties() throws IOException {
    Set<String> properties = new TreeSet<>();
    ClassLoader loader = KnownPropertiesTest.class.getClassLoader();
    for (URL model : Collections.list(loader.getResources(MODEL))) {
      try (JsonParser json = new JsonFactory().createParser(model.openStream())) {
        List<String> names = new ArrayList<>();
        while (json.nextToken() != null) {
          if (json.currentToken() != JsonToken.FIELD_NAME) {
            continue;
          }
          if (json.getText().equals("property")) {
            names.add(generic(json.nextTextValue()));
          } else if (json.getText().equals("phase")) {
            // every item names its properties first
            if (json.nextTextValue().equals("RUN_TIME")) {
              properties.addAll(names);
            }
            names.clear();
          }
        }
      }
    }
    return properties;
  }
}
