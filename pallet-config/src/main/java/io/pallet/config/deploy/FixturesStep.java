package io.pallet.config.deploy;

import io.pallet.config.data.DataException;
import io.pallet.config.data.Fixture;
import io.pallet.config.data.FixtureLoad;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.DirectDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Loads the fixtures of every database that has some. */
final class FixturesStep implements DeployStep {

  /** Of one that need not be run. */
  static final Outcome NOTHING = Outcome.unchanged("nothing new").with("files", 0).with("rows", 0);

  @Override
  public String name() {
    return "fixtures";
  }

  @Override
  public Outcome plan(Deployment deployment) throws StepFailedException {
    return each(deployment, false, "to be loaded");
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    return each(deployment, true, "loaded");
  }

  private static Outcome each(Deployment deployment, boolean load, String what)
      throws StepFailedException {
    List<String> files = new ArrayList<>();
    long rows = 0;
    for (Database database : deployment.config().databases().values()) {
      List<Fixture> fixtures = find(database, deployment);
      DatabaseUrl url = database.forMigrations();
      if (!fixtures.isEmpty() && (load || url.exists())) {
        deployment.progress().at("fixtures", "database " + database.name());
        rows += inOne(database, fixtures, load, deployment, files);
      } else {
        fixtures.forEach(fixture -> files.add(database.name() + ": " + fixture.name()));
      }
    }
    Outcome outcome =
        files.isEmpty()
            ? Outcome.unchanged("nothing new")
            : Outcome.changed(files.size() + (files.size() == 1 ? " file " : " files ") + what);
    return outcome.with("files", files.size()).with("rows", rows).with(files);
  }

  static List<Fixture> find(Database database, Deployment deployment) throws StepFailedException {
    Application application = deployment.application();
    try {
      return Fixture.find(
          application.fixtureLocations(database.name(), deployment.config().environment()),
          application.getClass().getClassLoader());
    } catch (IOException e) {
      throw new StepFailedException(ExitCode.FAILED, "the fixtures cannot be read");
    }
  }

  /** Loads what is pending, in one transaction; how many rows that were. */
  private static long inOne(
      Database database,
      List<Fixture> fixtures,
      boolean load,
      Deployment deployment,
      List<String> files)
      throws StepFailedException {
    DirectDataSource source = new DirectDataSource(database.forMigrations());
    deployment.stop().tells(source::cancel);
    try (Connection connection = source.getConnection()) {
      FixtureLoad loading = new FixtureLoad(connection, database.forMigrations().dialect());
      List<Fixture> pending = loading.pending(fixtures);
      pending.forEach(fixture -> files.add(database.name() + ": " + fixture.name()));
      return load && !pending.isEmpty() ? loading.load(pending) : 0;
    } catch (SQLException | DataException e) {
      throw new StepFailedException(
          ExitCode.FAILED,
          "database "
              + database.name()
              + ": "
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    } finally {
      deployment.stop().tells(null);
    }
  }
}
