package io.pallet.config.quarkus.deployment;

import io.pallet.config.database.Database;
import io.pallet.config.env.Values;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Declares the data sources that {@code pallet.databases} names, while Quarkus is built. */
public final class DeclaredDatabases
    implements SmallRyeConfigBuilderCustomizer, ConfigSourceFactory {

  private static final int BELOW_FILES = 50;

  /** Quarkus's kinds; the extension of each has a package of that name. */
  private static final List<String> KINDS =
      List.of("db2", "derby", "h2", "mariadb", "mssql", "mysql", "oracle", "postgresql");

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    // other properties that begin so are somebody else's, not mistakes
    builder.withSources(this).withMappingIgnore("pallet.**");
  }

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue value = context.getValue("pallet.databases");
    String databases = value == null || value.getValue() == null ? "" : value.getValue();
    Set<String> names = new TreeSet<>();
    context.iterateNames().forEachRemaining(names::add);
    Map<String, String> properties = declared(databases, kinds(), names);
    if (LaunchMode.current().isDevOrTest() && !kinds().isEmpty()) {
      properties.putAll(leftToTheEnvironment(Values.ofProcess(), names));
    }
    return List.of(new PropertiesConfigSource(properties, "pallet databases", BELOW_FILES));
  }

  static Map<String, String> declared(String databases, List<String> kinds, Set<String> names) {
    Map<String, String> properties = new TreeMap<>();
    for (String database : databases.split(",", -1)) {
      String name = database.strip();
      if (name.isEmpty()) {
        continue;
      }
      if (kinds.size() == 1) {
        properties.put(Spelling.prefix("datasource", name, names) + "db-kind", kinds.get(0));
      }
      if (!name.equals(Database.DEFAULT)) {
        properties.put(
            Spelling.prefix("flyway", name, names) + "locations", "db/migration-" + name);
        properties.put(
            Spelling.prefix("liquibase", name, names) + "change-log",
            "db/changeLog-" + name + ".xml");
      }
    }
    return properties;
  }

  /** Where a developer's environment names a database, no other is to be started. */
  static Map<String, String> leftToTheEnvironment(Values values, Set<String> names) {
    Map<String, String> properties = new TreeMap<>();
    for (String database : values.membersOf(Database.URL)) {
      properties.put(
          Spelling.prefix("datasource", database, names) + "devservices.enabled", "false");
    }
    return properties;
  }

  private static List<String> kinds() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return KINDS.stream()
        .filter(kind -> loader.getResource("io/quarkus/jdbc/" + kind + "/runtime") != null)
        .toList();
  }
}
