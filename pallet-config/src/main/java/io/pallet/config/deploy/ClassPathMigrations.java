package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Finds migrations on the class path, for the tools that are there. */
final class ClassPathMigrations {

  /** What the file is called that leads to all others of Liquibase. */
  private static final List<String> ROOTS =
      List.of("db.changelog-master", "db.changelog-root", "db.changelog", "changelog");

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
      String changelog = application.changelogLocation(database.name());
      if (loader.getResource(changelog) != null) {
        all.add(liquibase(place(database, changelog, loader)));
      }
    }
    return all;
  }

  private static Migrations liquibase(MigrationPlace place) {
    if (!isPresent("liquibase.Liquibase", place.loader())) {
      return missing(place, "Liquibase", "org.liquibase:liquibase-core");
    }
    for (String name : ROOTS) {
      for (String ending : List.of("yaml", "yml", "xml", "json", "sql")) {
        String file = place.location() + "/" + name + "." + ending;
        if (place.loader().getResource(file) != null) {
          return new LiquibaseMigrations(place.at(file));
        }
      }
    }
    return new UnusableMigrations(
        place.database(),
        place.location() + " has no root: name it " + ROOTS.get(0) + ".yaml, .xml, .json or .sql");
  }

  private static Migrations missing(MigrationPlace place, String tool, String dependency) {
    return new UnusableMigrations(
        place.database(),
        "there are migrations in "
            + place.location()
            + ", but no "
            + tool
            + " on the class path: add "
            + dependency);
  }

  private static Migrations flyway(MigrationPlace place) {
    if (!isPresent("org.flywaydb.core.Flyway", place.loader())) {
      return missing(place, "Flyway", "org.flywaydb:flyway-core");
    }
    if (place.url().dialect() == Dialect.POSTGRESQL
        && !isPresent("org.flywaydb.database.postgresql.PostgreSQLDatabaseType", place.loader())) {
      return missing(place, "Flyway for PostgreSQL", "org.flywaydb:flyway-database-postgresql");
    }
    return FlywayMigrations.of(place);
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
