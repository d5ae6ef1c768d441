package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Finds migrations on the class path, for the tools that are there. */
final class ClassPathMigrations {

  private ClassPathMigrations() {}

  /** Those of every database that has some. */
  static List<Migrations> of(Application application, PalletConfig config) {
    ClassLoader loader = application.getClass().getClassLoader();
    List<Migrations> all = new ArrayList<>();
    for (Database database : config.databases().values()) {
      String location = application.migrationLocation(database.name());
      if (loader.getResource(location) != null) {
        all.add(flyway(place(database, location, loader)));
      }
    }
    return all;
  }

  private static Migrations flyway(MigrationPlace place) {
    if (!isPresent("org.flywaydb.core.Flyway", place.loader())) {
      return new MissingTool(place, "Flyway", "org.flywaydb:flyway-core");
    }
    if (place.url().dialect() == Dialect.POSTGRESQL
        && !isPresent("org.flywaydb.database.postgresql.PostgreSQLDatabaseType", place.loader())) {
      return new MissingTool(
          place, "Flyway for PostgreSQL", "org.flywaydb:flyway-database-postgresql");
    }
    return new FlywayMigrations(place);
  }

  private static MigrationPlace place(Database database, String location, ClassLoader loader) {
    return new MigrationPlace(database.name(), database.forMigrations(), location, loader);
  }

  private static boolean isPresent(String className, ClassLoader loader) {
    try {
      Class.forName(className, false, loader);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
