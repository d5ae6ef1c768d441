package io.pallet.config.quarkus;

import io.pallet.config.Needs;
import io.pallet.config.assets.AssetOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the build of the application fixed, as it wrote it down. */
public record Build(Map<String, String> values) {

  /** The resource that holds it. */
  public static final String RESOURCE = "META-INF/pallet-application.properties";

  /** The keys of its values; those that end in a dot have a name behind it. */
  public static final String NAME = "name";

  public static final String VERSION = "version";
  public static final String PRODUCTION = "production";
  public static final String DEVELOPMENT = "development";
  public static final String OWNER = "class";
  public static final String REQUIRED = "required-databases";
  public static final String KIND = "kind.";
  public static final String PREFIX = "prefix.";
  public static final String SOURCE = "source.";
  public static final String SETTINGS = "settings.";
  public static final String STEPS = "steps";
  public static final String FLYWAY = "flyway";
  public static final String LIQUIBASE = "liquibase";
  public static final String ROOTS = "roots";
  public static final String DIRECTORIES = "static.directories";
  public static final String STABLE = "static.stable";
  public static final String DIGESTED = "static.digested";
  public static final String STRICT = "static.strict";
  public static final String WINNER = "static.winner.";

  /** The package that all classes of the application are in. */
  public static final String PACKAGE = "package";

  static Build load() {
    Properties built = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE))) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new TreeMap<>();
    for (String key : built.stringPropertyNames()) {
      values.put(key, built.getProperty(key));
    }
    return new Build(values);
  }

  String value(String key) {
    return values.getOrDefault(key, "");
  }

  Set<String> set(String key) {
    Set<String> set = new TreeSet<>(Arrays.asList(value(key).split(",")));
    set.remove("");
    return set;
  }

  /** What is behind a key that ends in a dot, by name. */
  Map<String, String> family(String key) {
    Map<String, String> family = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(key)) {
            family.put(name.substring(key.length()), value);
          }
        });
    return family;
  }

  /** Whether it is neither for development nor for tests; Quarkus knows only once it starts. */
  boolean isForProduction() {
    return value(PRODUCTION).equals("true");
  }

  /** The databases and the records of settings that the application needs. */
  Needs needs() {
    Map<String, Class<? extends Record>> settings = new TreeMap<>();
    family(SETTINGS).forEach((prefix, name) -> settings.put(prefix, record(name)));
    return new Needs(set(REQUIRED), settings, assets());
  }

  /** What is said of its static files; Quarkus serves {@code META-INF/resources} itself. */
  AssetOptions assets() {
    AssetOptions options =
        AssetOptions.of(owner())
            .withLocations(List.of("META-INF/resources", "static"))
            .withDirectories(directories())
            .withStable(List.copyOf(set(STABLE)))
            .withDigested(List.copyOf(set(DIGESTED)))
            .withStrict(value(STRICT).equals("true"))
            .withLive(value(DEVELOPMENT).equals("true"));
    for (Map.Entry<String, String> winner : family(WINNER).entrySet()) {
      options = options.withWinner(winner.getKey(), winner.getValue());
    }
    return options;
  }

  /** In their order: the first wins. */
  private List<Path> directories() {
    return Arrays.stream(value(DIRECTORIES).split(",", 0))
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .toList();
  }

  private @Nullable Class<?> owner() {
    try {
      return Class.forName(value(OWNER), false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // there are no classes, or what they need is not there: no jar is the application's own
      return null;
    }
  }

  /** Whether Quarkus pools connections by JDBC, so that databases are its data sources. */
  boolean hasPools() {
    return set(ROOTS).contains("quarkus.datasource");
  }

  /** The kind that each data source was built for, by the pallet's name of its database. */
  Map<String, String> kinds() {
    return family(KIND);
  }

  /** Quarkus's name of a data source, which may have dashes where a variable cannot. */
  String sourceName(String database) {
    return values.getOrDefault(SOURCE + database, database);
  }

  /** What the properties of a tool begin with, as the build spells them, for one data source. */
  String prefix(String tool, String database) {
    String prefix = values.get(PREFIX + tool + "." + database);
    return prefix == null ? "quarkus." + tool + "." : prefix;
  }

  /** Whether an extension that is there reads a property. */
  boolean knows(String property) {
    for (String root : set(ROOTS)) {
      if (property.equals(root) || property.startsWith(root + ".")) {
        return true;
      }
    }
    return !property.startsWith("quarkus.");
  }

  private static Class<? extends Record> record(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader())
          .asSubclass(Record.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " was there when the application was built", e);
    }
  }
}
