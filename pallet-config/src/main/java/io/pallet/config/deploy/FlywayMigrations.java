package io.pallet.config.deploy;

import io.pallet.config.data.OwnTables;
import io.pallet.config.database.Dialect;
import io.pallet.config.database.DirectDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Migrations by Flyway; the one class that needs it. */
final class FlywayMigrations implements Migrations {

  /** Its own lock is only ever waited for where somebody else runs Flyway too: an hour, then. */
  private static final int LOCK_RETRIES = 3600;

  private final MigrationPlace place;
  private final DirectDataSource connections;
  private volatile boolean stopping;
  private int applied;

  FlywayMigrations(MigrationPlace place) {
    this.place = place;
    this.connections = new DirectDataSource(place.url());
  }

  @Override
  public String database() {
    return place.database();
  }

  @Override
  public int pending() throws StepFailedException {
    return (int) list().stream().filter(each -> each.state() == Migration.State.PENDING).count();
  }

  @Override
  public List<Migration> list() throws StepFailedException {
    try {
      List<Migration> all = new ArrayList<>();
      MigrationPlace existing = place.toLookAt();
      DirectDataSource source = new DirectDataSource(existing.url());
      for (MigrationInfo info : configuration(source).load().info().all()) {
        if (info.getState().isResolved() || info.getState().isApplied()) {
          all.add(new Migration(name(info), state(info.getState())));
        }
      }
      return all;
    } catch (FlywayException e) {
      throw failed(e);
    }
  }

  private static String name(MigrationInfo info) {
    return info.getScript() == null ? String.valueOf(info.getDescription()) : info.getScript();
  }

  private static Migration.State state(MigrationState state) {
    if (state.isFailed()) {
      return Migration.State.FAILED;
    }
    return state.isApplied() ? Migration.State.APPLIED : Migration.State.PENDING;
  }

  @Override
  public int apply() throws StepFailedException {
    applied = 0;
    try {
      FluentConfiguration configuration = configuration(connections).callbacks(new Watch());
      if (hasOwnTablesAlone()) {
        configuration.baselineOnMigrate(true).baselineVersion("0");
      }
      return configuration.load().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw failed(e);
    } catch (SQLException e) {
      throw place.failed(e, "the tables cannot be listed");
    }
  }

  /** Flyway refuses a schema that has tables, but no history: ours are not to count. */
  private boolean hasOwnTablesAlone() throws SQLException {
    try (Connection connection = connections.getConnection()) {
      return OwnTables.areAlone(connection);
    }
  }

  @Override
  public void stop() {
    if (stopping) {
      connections.cancel();
    }
    stopping = true;
  }

  private FluentConfiguration configuration(DirectDataSource source) {
    FluentConfiguration configuration =
        Flyway.configure(place.loader())
            .dataSource(source)
            .lockRetryCount(LOCK_RETRIES)
            .locations("classpath:" + place.location());
    if (place.url().dialect() == Dialect.POSTGRESQL) {
      Postgresql.configure(configuration);
    }
    return configuration;
  }

  private StepFailedException failed(FlywayException e) {
    String told = String.valueOf(e.getMessage()).lines().findFirst().orElse("a migration failed");
    return place.failed(e, applied == 0 ? told : told + " (after " + applied + " were applied)");
  }

  /** What needs the part of Flyway that knows PostgreSQL. */
  private static final class Postgresql {

    /** A lock of a transaction would keep CREATE INDEX CONCURRENTLY waiting for ever. */
    static void configure(FluentConfiguration configuration) {
      configuration
          .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
    }
  }

  /** Counts what is applied, and lets nothing begin once it is to stop. */
  private final class Watch implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      if (event == Event.AFTER_EACH_MIGRATE) {
        applied++;
      } else if (stopping) {
        throw new FlywayException("stopped");
      }
    }

    @Override
    public String getCallbackName() {
      return "pallet";
    }
  }
}
