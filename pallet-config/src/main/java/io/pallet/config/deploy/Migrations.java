package io.pallet.config.deploy;

import io.pallet.config.database.Database;

/** The migrations of an application's databases, by the tool that is on the class path. */
public final class Migrations {

  private static final String FLYWAY = "org.flywaydb.core.Flyway";

  private Migrations() {}

  /** Whether there are any for this database. */
  static boolean exist(Application application, Database database) {
    return loader(application).getResource(application.migrations(database.name())) != null;
  }

  /** How many are to be applied to this database. */
  public static int pending(Application application, Database database) throws StepFailedException {
    return exist(application, database) ? flyway(application, database).pending() : 0;
  }

  /** Applies what is pending, and says how many that were. */
  static int apply(Application application, Database database) throws StepFailedException {
    return flyway(application, database).apply();
  }

  private static FlywayMigrations flyway(Application application, Database database)
      throws StepFailedException {
    String location = application.migrations(database.name());
    try {
      Class.forName(FLYWAY, false, loader(application));
    } catch (ClassNotFoundException e) {
      throw new StepFailedException(
          ExitCode.CONFIGURATION,
          "there are migrations in "
              + location
              + ", but no Flyway on the class path: add org.flywaydb:flyway-core");
    }
    return new FlywayMigrations(database, location, loader(application));
  }

  private static ClassLoader loader(Application application) {
    return application.getClass().getClassLoader();
  }
}
