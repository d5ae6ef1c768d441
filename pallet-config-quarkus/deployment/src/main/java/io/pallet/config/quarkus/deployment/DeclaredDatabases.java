package io.pallet.config.quarkus.deployment;

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
import java.util.TreeMap;
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
    ConfigValue databases = context.getValue("pallet.databases");
    Map<String, String> properties = new TreeMap<>();
    if (databases != null && databases.getValue() != null) {
      List<String> kinds = kinds();
      for (String name : databases.getValue().split(",", -1)) {
        declare(name.strip(), kinds, properties);
      }
    }
    if (LaunchMode.current().isDevOrTest()) {
      leaveToTheEnvironment(properties);
    }
    return List.of(new PropertiesConfigSource(properties, "pallet databases", BELOW_FILES));
  }

  private static void declare(String name, List<String> kinds, Map<String, String> properties) {
    String middle = name.equals("default") ? "" : "\"" + name + "\".";
    if (kinds.size() == 1) {
      properties.put("quarkus.datasource." + middle + "db-kind", kinds.get(0));
    }
    if (!middle.isEmpty()) {
      properties.put("quarkus.flyway." + middle + "locations", "db/migration-" + name);
      properties.put("quarkus.liquibase." + middle + "change-log", "db/changeLog-" + name + ".xml");
    }
  }

  private static List<String> kinds() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return KINDS.stream()
        .filter(kind -> loader.getResource("io/quarkus/jdbc/" + kind + "/runtime") != null)
        .toList();
  }

  /** Where a developer's environment names a database, no other is to be started. */
  private static void leaveToTheEnvironment(Map<String, String> properties) {
    for (String name : Values.ofProcess().membersOf(io.pallet.config.database.Database.URL)) {
      String middle = name.equals("default") ? "" : "\"" + name + "\".";
      properties.put("quarkus.datasource." + middle + "devservices.enabled", "false");
    }
  }
}
