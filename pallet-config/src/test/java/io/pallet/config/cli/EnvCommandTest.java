package io.pallet.config.cli;

import static io.pallet.config.cli.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdimascio.dotenv.Dotenv;
import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

final class EnvCommandTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "dotenv", "forklift", "compose", "kubernetes"})
  void namesEveryVariable(String format) throws Exception {
    Run run = Run.of(new Bakery(), Map.of(), "env", "--format", format);

    assertEquals(0, run.exitCode(), run.err());
    for (Variable<?> variable : all()) {
      String name = format.equals("markdown") ? variable.name() : member(variable.name());
      assertTrue(run.out().contains(name), name);
    }
    assertGolden("env/" + format + ".txt", run.out());
  }

  private static List<Variable<?>> all() {
    List<Variable<?>> all = new ArrayList<>();
    VariableGroup.of(new Bakery()).forEach(group -> all.addAll(group.variables()));
    return all;
  }

  private static String member(String name) {
    return name.replace(Variable.PLACE, "DEFAULT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forklift", "compose", "kubernetes"})
  void writesYaml(String format) throws Exception {
    String text = Run.of(new Bakery(), Map.of(), "env", "--format", format).out();

    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    for (String yaml : List.of(text, uncommented(text))) {
      new Yaml(strict).loadAll(yaml).forEach(document -> assertInstanceOf(Map.class, document));
    }
  }

  /** An application without a database. */
  private record Stall(String name) implements Application {
    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException("no test serves");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"forklift", "compose", "kubernetes"})
  void writesYamlWithoutADatabase(String format) throws Exception {
    String text = Run.of(new Stall("stall"), Map.of(), "env", "--format", format).out();

    for (String yaml : List.of(text, uncommented(text))) {
      for (Object document : new Yaml().loadAll(yaml)) {
        assertFalse(String.valueOf(document).contains("secrets=null"), yaml);
      }
    }
  }

  /** Prose has a blank behind its {@code #}. */
  private static String uncommented(String text) {
    return text.replaceAll("(?m)^( *)#(?! )", "$1");
  }

  @Test
  void keepsSecretsOutOfTheConfigMapAndTheMigrationsAccountOutOfServe() throws Exception {
    String text = Run.of(new Bakery(), Map.of(), "env", "--format", "kubernetes").out();
    String[] documents = uncommented(text).split("(?m)^---\n");

    assertFalse(documents[0].contains("KEY:"), documents[0]);
    assertTrue(documents[1].contains("  OVEN_KEY: \"\"\n"), documents[1]);
    String[] containers = documents[2].split("- name: serve");
    assertTrue(containers[0].contains("name: DB_DEFAULT_MIGRATE_URL"), documents[2]);
    assertFalse(containers[1].contains("MIGRATE"), documents[2]);
    assertTrue(containers[1].contains("secretKeyRef: {name: bakery, key: OVEN_KEY}"));
  }

  @Test
  void quotesADefault() {
    Variable<String> variable =
        Variable.of("SIGN", Parsers.TEXT, "One\nline.").byDefault("say \"a\\b\" # $x");
    Listing listing =
        new Listing(List.of(new VariableGroup("Own", List.of(variable))), Map.of()).plain();

    String yaml = uncommented(listing.explained("", listing::yaml));

    assertEquals(Map.of("SIGN", "say \"a\\b\" # $x"), new Yaml().load(yaml));
  }

  @Test
  void writesADotenvWhoseDefaultsAreRead() throws Exception {
    String text = Run.of(new Bakery(), Map.of(), "env", "--format", "dotenv").out();

    assertEquals(
        List.of("ENVIRONMENT=dev_local"),
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
    Path file = Files.writeString(directory.resolve(".env"), uncommented(text));
    Map<String, String> read = new HashMap<>();
    Dotenv.configure().directory(file.getParent().toString()).load().entries().stream()
        .filter(entry -> text.contains("#" + entry.getKey() + "="))
        .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
    assertEquals("180", read.get("OVEN_DEGREES"));
    PalletConfig.from(read);
  }

  @Test
  void reportsTheApplicationsOwnProblemsWithThePallets() throws Exception {
    Run run = Run.of(new Bakery(), Map.of("PORT", "x", "OVEN_DEGREES", "hot"), "config");

    assertEquals(3, run.exitCode());
    for (String start :
        List.of(
            "error: PORT is not a port",
            "error: OVEN_DEGREES is not a whole number",
            "error: OVEN_KEY is not set",
            "error: DB_DEFAULT_URL is not set")) {
      assertTrue(run.err().contains(start), run.err());
    }
  }

  @Test
  void showsTheApplicationsOwnVariables() throws Exception {
    Map<String, String> environment =
        Map.of("DB_DEFAULT_URL", "h2:///x", "OVEN_KEY", "s3cret-key", "OVEN_DEGRES", "90");

    Run run = Run.of(new Bakery(), environment, "config");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("OVEN_DEGREES"), run.out());
    String warning = "OVEN_DEGRES is not known, but close to OVEN_DEGREES";
    assertEquals(1, run.err().lines().filter(line -> line.contains(warning)).count(), run.err());
    assertTrue(!run.out().contains("s3cret"), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "help, help",
    "help env, help-env",
    "help deploy, help-deploy",
    "help check, help-check"
  })
  void explainsItself(String line, String golden) throws Exception {
    Run run = Run.of(new Shop(), Map.of(), line.split(" "));

    assertEquals(0, run.exitCode());
    assertTrue(run.out().lines().allMatch(text -> text.length() <= 80), run.out());
    assertGolden("help/" + golden + ".txt", run.out());
  }

  @Test
  void itsSchemaHoldsForAnEmptyEnvironmentAndAFullOne() throws Exception {
    ObjectMapper json = new ObjectMapper();
    JsonNode schema =
        json.readTree(Run.of(new Bakery(), Map.of(), "env", "--format", "schema").out());
    Map<String, String> full =
        Map.ofEntries(
            Map.entry("ENVIRONMENT", "staging"),
            Map.entry("DEVNAME", "ada"),
            Map.entry("SITE_DOMAIN", "shop.example.org|www.example.org"),
            Map.entry("DB_DEFAULT_URL", "postgres://clerk:s3cret@db:5432/shop?sslmode=require"),
            Map.entry("DB_ANOTHER_URL", "sqlite:///another.db"),
            Map.entry("ELASTICSEARCH_URLS", "http://es:9200"),
            Map.entry("REDIS_HOSTS", "redis"),
            Map.entry("MEMCACHE_HOSTS", "cache"),
            Map.entry("AMQP_URLS", "amqp://clerk:s3cret@mq/shop/"),
            Map.entry("EMAIL_USERNAME", "clerk"),
            Map.entry("EMAIL_PASSWORD", "s3cret"),
            Map.entry("HTTP_PROXY", "http://clerk:s3cret@proxy:3128"),
            Map.entry("LOG_LEVELS", "a.b=DEBUG"),
            Map.entry("SYSLOG_SERVER", "logs"),
            Map.entry("SECURE_PROXY_SSL_HEADER", "X-Ssl: on"),
            Map.entry("SECRET_KEY", "s3cret"));
    assertStrict(schema, "$");
    for (Map<String, String> environment : List.of(Map.<String, String>of(), full)) {
      String text = ConfigJson.of(PalletConfig.from(environment));
      assertTrue(!text.contains("s3cret"), text);
      assertHolds(schema, json.readTree(text), "$");
    }
    assertGolden("config-full.json", ConfigJson.of(PalletConfig.from(full)));
  }

  /** Every object with keys of its own requires all of them, and takes no others. */
  private static void assertStrict(JsonNode schema, String path) {
    if (schema.has("properties")) {
      Set<String> required = new TreeSet<>();
      schema.get("required").forEach(name -> required.add(name.asText()));
      assertEquals(names(schema.get("properties")), required, path);
      assertEquals("false", schema.get("additionalProperties").asText(), path);
    }
    for (String name : names(schema)) {
      assertStrict(schema.get(name), path + "." + name);
    }
  }

  private static void assertHolds(JsonNode schema, JsonNode value, String path) throws IOException {
    if (schema.has("enum")) {
      List<JsonNode> words = new ArrayList<>();
      schema.get("enum").forEach(words::add);
      assertTrue(words.contains(value), path + ": " + value);
      return;
    }
    assertTrue(types(schema).contains(typeOf(value)), path + ": " + value);
    if (value.isArray()) {
      for (JsonNode item : value) {
        assertHolds(schema.get("items"), item, path + "[]");
      }
    } else if (value.isObject() && schema.has("properties")) {
      assertEquals(names(schema.get("properties")), names(value), path);
      for (String name : names(value)) {
        assertHolds(schema.get("properties").get(name), value.get(name), path + "." + name);
      }
    } else if (value.isObject()) {
      for (String name : names(value)) {
        assertHolds(schema.get("additionalProperties"), value.get(name), path + "." + name);
      }
    }
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.get("type");
    if (type.isArray()) {
      type.forEach(one -> types.add(one.asText()));
    } else {
      types.add(type.asText());
    }
    return types;
  }

  private static String typeOf(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().toString().toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
