package io.pallet.config.quarkus;

import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.liquibase.runtime.LiquibaseFactoryUtil;
import java.util.Optional;
import liquibase.Liquibase;
import liquibase.exception.LiquibaseException;

/** Liquibase as Quarkus configured it; the one class that needs its extension. */
record LiquibaseMigrations(String database, LiquibaseFactory factory) implements Migrations {

  /** Empty where the data source is not active. */
  static Optional<Migrations> of(String database, String dataSource) {
    InjectableInstance<LiquibaseFactory> found =
        Arc.container()
            .select(
                LiquibaseFactory.class,
                LiquibaseFactoryUtil.getLiquibaseFactoryQualifier(dataSource));
    return found.isResolvable() && found.getHandle().getBean().isActive()
        ? Optional.of(new LiquibaseMigrations(database, found.get()))
        : Optional.empty();
  }

  @Override
  public int pending() throws StepFailedException {
    try (Liquibase liquibase = factory.createLiquibase()) {
      return pending(liquibase);
    } catch (LiquibaseException e) {
      throw failed(e);
    }
  }

  @Override
  public int apply() throws StepFailedException {
    try (Liquibase liquibase = factory.createLiquibase()) {
      int pending = pending(liquibase);
      liquibase.update(factory.createContexts(), factory.createLabels());
      return pending;
    } catch (LiquibaseException e) {
      throw failed(e);
    }
  }

  private int pending(Liquibase liquibase) throws LiquibaseException {
    return liquibase.listUnrunChangeSets(factory.createContexts(), factory.createLabels()).size();
  }

  /** Liquibase's messages are pages, with the statement at their end. */
  private StepFailedException failed(LiquibaseException e) {
    String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    int statement = reason.indexOf("[Failed SQL:");
    return new StepFailedException(
        ExitCode.MIGRATION,
        "database "
            + database
            + ": "
            + (statement < 0 ? reason : reason.substring(0, statement).strip()));
  }
}
