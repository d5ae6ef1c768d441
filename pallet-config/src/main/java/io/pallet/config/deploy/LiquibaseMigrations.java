package io.pallet.config.deploy;

import io.pallet.config.database.DirectDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSetStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Migrations by Liquibase, for applications that leave it to the library. */
final class LiquibaseMigrations implements Migrations {

  private static final Map<String, Object> QUIET =
      Map.of(
          Scope.Attr.logService.name(),
          new NoOpLogService(),
          Scope.Attr.ui.name(),
          new LoggerUIService(),
          "liquibase.analytics.enabled",
          false);

  private final MigrationPlace place;
  private final DirectDataSource connections;
  private volatile boolean stopping;

  LiquibaseMigrations(MigrationPlace place) {
    this.place = place;
    this.connections = new DirectDataSource(place.url());
  }

  @Override
  public String database() {
    return place.database();
  }

  @Override
  public int pending() throws StepFailedException {
    return Migration.count(list(), Migration.State.PENDING);
  }

  @Override
  public List<Migration> list() throws StepFailedException {
    DirectDataSource source = new DirectDataSource(place.toLookAt().url());
    return with(
        source,
        liquibase -> LiquibaseHistory.list(liquibase, new Contexts(), new LabelExpression()));
  }

  /** Sure where every change set has run, none is to run again, and nothing else is asked for. */
  @Override
  public Optional<History> settled(Connection plain) throws SQLException, StepFailedException {
    return with(
        new DirectDataSource(place.toLookAt().url()),
        liquibase -> isSettled(liquibase) ? Optional.of(History.LIQUIBASE) : Optional.empty());
  }

  private static boolean isSettled(Liquibase liquibase) throws LiquibaseException {
    Database database = liquibase.getDatabase();
    for (ChangeSetStatus status :
        liquibase.getChangeSetStatuses(new Contexts(), new LabelExpression(), false)) {
      ChangeSet changeSet = status.getChangeSet();
      if (status.getWillRun() || changeSet.isAlwaysRun() || changeSet.isRunOnChange()) {
        return false;
      }
    }
    return History.LIQUIBASE.table().equalsIgnoreCase(database.getDatabaseChangeLogTableName())
        && Objects.equals(database.getLiquibaseSchemaName(), database.getDefaultSchemaName())
        && liquibase.getDatabaseChangeLog().getPreconditions().getNestedPreconditions().isEmpty();
  }

  @Override
  public int apply() throws StepFailedException {
    return with(
        connections,
        liquibase -> {
          LiquibaseHistory.takeOver(liquibase);
          return update(liquibase);
        });
  }

  @Override
  public int applyUnlocked() throws StepFailedException {
    return with(connections, this::update);
  }

  @Override
  public void stop() {
    if (stopping) {
      connections.cancel();
    }
    stopping = true;
  }

  private int update(Liquibase liquibase) throws LiquibaseException {
    Watch watch = new Watch();
    LiquibaseHistory.joinTransactions(liquibase, watch);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    liquibase.update(new Contexts(), new LabelExpression());
    return watch.applied;
  }

  /** What is done with Liquibase. */
  private interface Work<T> {
    T with(Liquibase liquibase) throws LiquibaseException;
  }

  private <T> T with(DirectDataSource source, Work<T> work) throws StepFailedException {
    try (Connection connection = source.getConnection()) {
      return Scope.child(
          QUIET,
          () -> {
            Database database =
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            return work.with(
                new Liquibase(
                    place.location(), new ClassLoaderResourceAccessor(place.loader()), database));
          });
    } catch (Exception e) {
      throw Migrations.failed(place.database(), e);
    }
  }

  /** Counts what is applied, and lets nothing begin once it is to stop. */
  private final class Watch extends AbstractChangeExecListener {

    private int applied;

    @Override
    public void willRun(
        ChangeSet changeSet,
        DatabaseChangeLog changeLog,
        Database database,
        ChangeSet.RunStatus status) {
      if (stopping) {
        throw new IllegalStateException("stopped before " + changeSet.toString(false));
      }
    }

    @Override
    public void ran(
        ChangeSet changeSet,
        DatabaseChangeLog changeLog,
        Database database,
        ChangeSet.ExecType type) {
      applied++;
    }
  }
}
