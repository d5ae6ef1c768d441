package io.pallet.config.deploy;

import java.util.ArrayList;
import java.util.List;

/** Migrates every database that has migrations on the class path. */
final class MigrateStep implements DeployStep {

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    int applied = 0;
    List<String> migrated = new ArrayList<>();
    for (Migrations migrations : deployment.application().migrations(deployment.config())) {
      deployment.progress().at(name(), "database " + migrations.database());
      applied += migrations.apply();
      migrated.add(migrations.database());
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
}
