package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import java.util.ArrayList;
import java.util.List;

/** Migrates every database that has migrations on the class path. */
final class MigrateStep implements DeployStep {

  private static final String FLYWAY = "org.flywaydb.core.Flyway";

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    int applied = 0;
    List<String> migrated = new ArrayList<>();
    for (Database database : deployment.config().databases().values()) {
      String location = deployment.application().migrations(database.name());
      if (exists(location, deployment.application())) {
        requireFlyway(location);
        deployment.progress().at(name(), "database " + database.name());
        applied += FlywayMigrations.migrate(database, location, loader(deployment.application()));
        migrated.add(database.name());
      }
    }
    if (migrated.isEmpty()) {
      return Outcome.unchanged("no migrations");
    }
    String where = " in " + String.join(", ", migrated);
    return applied == 0
        ? Outcome.unchanged("nothing pending" + where)
        : Outcome.changed(
            applied + (applied == 1 ? " migration" : " migrations") + " applied" + where);
  }

  private static boolean exists(String location, Application application) {
    return loader(application).getResource(location) != null;
  }

  private static void requireFlyway(String location) throws StepFailedException {
    try {
      Class.forName(FLYWAY, false, MigrateStep.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new StepFailedException(
          ExitCode.CONFIGURATION,
          "there are migrations in "
              + location
              + ", but no Flyway on the class path:"
              + " add org.flywaydb:flyway-core");
    }
  }

  private static ClassLoader loader(Application application) {
    return application.getClass().getClassLoader();
  }
}
