package io.pallet.config.quarkus;

import io.pallet.config.deploy.LiquibaseHistory;
import io.pallet.config.deploy.Migration;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.liquibase.runtime.LiquibaseFactoryUtil;
import java.util.List;
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
    return Migration.count(list(), Migration.State.PENDING);
  }

  @Override
  public List<Migration> list() throws StepFailedException {
    try (Liquibase liquibase = factory.createLiquibase()) {
      return list(liquibase);
    } catch (LiquibaseException e) {
      throw Migrations.failed(database, e);
    }
  }

  @Override
  public int apply() throws StepFailedException {
    return update(true);
  }

  @Override
  public int applyUnlocked() throws StepFailedException {
    return update(false);
  }

  private int update(boolean locked) throws StepFailedException {
    try (Liquibase liquibase = factory.createLiquibase()) {
      if (locked) {
        LiquibaseHistory.takeOver(liquibase);
      }
      LiquibaseHistory.joinTransactions(liquibase);
      int pending = Migration.count(list(liquibase), Migration.State.PENDING);
      liquibase.update(factory.createContexts(), factory.createLabels());
      return pending;
    } catch (LiquibaseException e) {
      throw Migrations.failed(database, e);
    }
  }

  private List<Migration> list(Liquibase liquibase) throws LiquibaseException {
    return LiquibaseHistory.list(liquibase, factory.createContexts(), factory.createLabels());
  }
}
