package io.pallet.config.deploy;

import io.pallet.config.data.Clearing;
import io.pallet.config.data.DataException;
import io.pallet.config.database.Database;
import io.pallet.config.database.DirectDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Empties tables.
 *
 * @param cascade whether those that refer to the named ones are emptied too
 */
record ClearStep(Database database, List<String> tables, boolean cascade) implements DeployStep {

  @Override
  public String name() {
    return "clear";
  }

  @Override
  public Outcome plan(Deployment deployment) throws StepFailedException {
    return clear(deployment, false);
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    return clear(deployment, true);
  }

  private Outcome clear(Deployment deployment, boolean run) throws StepFailedException {
    DirectDataSource source = new DirectDataSource(database.forMigrations());
    deployment.stop().tells(source::cancel);
    try (Connection connection = source.getConnection()) {
      Clearing clearing = Clearing.of(connection, database.forMigrations().dialect(), tables);
      List<String> referencing = clearing.referencing();
      if (!referencing.isEmpty() && !cascade) {
        throw new StepFailedException(
            ExitCode.USAGE,
            "these tables refer to them: "
                + String.join(", ", referencing)
                + "; name them too, or say --cascade");
      }
      if (run) {
        clearing.run();
      }
      return Outcome.changed(
              String.join(", ", clearing.tables()) + (run ? " emptied" : " to be emptied"))
          .with("tables", clearing.tables().size());
    } catch (DataException e) {
      throw new StepFailedException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (SQLException e) {
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
