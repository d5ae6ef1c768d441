package io.pallet.config.deploy;

import java.util.ArrayList;
import java.util.List;

/** Migrates every database that has migrations. */
final class MigrateStep implements DeployStep {

  /** Of one that need not be run. */
  static final Outcome NOTHING =
      Outcome.unchanged("nothing pending, says a receipt").with("applied", 0);

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public Outcome plan(Deployment deployment) throws StepFailedException {
    int pending = 0;
    List<String> databases = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Migrations migrations : deployment.application().migrations(deployment.config())) {
      pending += migrations.pending();
      databases.add(migrations.database());
      for (Migration migration : migrations.list()) {
        lines.add(migrations.database() + ": " + migration.state() + " " + migration.name());
      }
    }
    return outcome(pending, " pending", databases).with("pending", pending).with(lines);
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    int applied = 0;
    List<String> databases = new ArrayList<>();
    for (Migrations migrations : deployment.application().migrations(deployment.config())) {
      deployment.progress().at(name(), "database " + migrations.database());
      deployment.stop().tells(migrations::stop);
      try {
        applied += deployment.locks() ? migrations.apply() : migrations.applyUnlocked();
      } finally {
        deployment.stop().tells(null);
      }
      databases.add(migrations.database());
    }
    return outcome(applied, " applied", databases).with("applied", applied);
  }

  private static Outcome outcome(int count, String what, List<String> databases) {
    if (databases.isEmpty()) {
      return Outcome.unchanged("no migrations");
    }
    String where = " in " + String.join(", ", databases);
    return count == 0
        ? Outcome.unchanged("nothing pending" + where)
        : Outcome.changed(count + (count == 1 ? " migration" : " migrations") + what + where);
  }
}
