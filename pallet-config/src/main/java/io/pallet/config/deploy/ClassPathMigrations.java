package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;

/** Migrations that are found on the class path, for the tool that is there. */
record ClassPathMigrations(String database, DatabaseUrl url, String location, ClassLoader loader)
    implements Migrations {

  private static final String FLYWAY = "org.flywaydb.core.Flyway";

  /** Those of every database that has some. */
  static List<Migrations> of(Application application, PalletConfig config) {
    ClassLoader loader = application.getClass().getClassLoader();
    List<Migrations> all = new ArrayList<>();
    for (Database database : config.databases().values()) {
      String location = application.migrationLocation(database.name());
      if (loader.getResource(location) != null) {
        all.add(
            new ClassPathMigrations(database.name(), database.forMigrations(), location, loader));
      }
    }
    return all;
  }

  @Override
  public int pending() throws StepFailedException {
    return flyway().pending();
  }

  @Override
  public int apply() throws StepFailedException {
    return flyway().apply();
  }

  private FlywayMigrations flyway() throws StepFailedException {
    try {
      Class.forName(FLYWAY, false, loader);
    } catch (ClassNotFoundException e) {
      throw new StepFailedException(
          ExitCode.CONFIGURATION,
          "there are migrations in "
              + location
              + ", but no Flyway on the class path: add org.flywaydb:flyway-core");
    }
    return FlywayMigrations.of(this);
  }
}
