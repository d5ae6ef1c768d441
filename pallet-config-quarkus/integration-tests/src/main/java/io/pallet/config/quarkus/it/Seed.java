package io.pallet.config.quarkus.it;

import io.agroal.api.AgroalDataSource;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import io.quarkus.arc.InjectableInstance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The application's own step of a deploy: the first visit. */
@Singleton
public final class Seed implements DeployStep {

  private final InjectableInstance<AgroalDataSource> dataSource;

  Seed(InjectableInstance<AgroalDataSource> dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public String name() {
    return "seed";
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    if (!deployment.config().databases().containsKey("default")) {
      return Outcome.unchanged("no database");
    }
    try (Connection connection = dataSource.get().getConnection();
        Statement statement = connection.createStatement()) {
      int added =
          statement.executeUpdate(
              "insert into visits (at) select current_timestamp"
                  + " where not exists (select 1 from visits)");
      return added == 0 ? Outcome.unchanged("sown") : Outcome.changed("the first visit");
    } catch (SQLException e) {
      throw new StepFailedException(ExitCode.FAILED, String.valueOf(e.getMessage()));
    }
  }
}
