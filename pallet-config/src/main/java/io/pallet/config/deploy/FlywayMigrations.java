package io.pallet.config.deploy;

import io.pallet.config.data.OwnTables;
import io.pallet.config.data.ResourceFolder;
import io.pallet.config.database.DirectDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Migrations by Flyway; the one class that needs it. */
public final class FlywayMigrations implements Migrations {

  /** Its own lock is only ever waited for where somebody else runs Flyway too: an hour, then. */
  private static final int LOCK_RETRIES = 3600;

  private static final String POSTGRESQL =
      "org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension";

  private final String database;
  private final Supplier<Flyway> looking;
  private final Supplier<Flyway> applying;
  private final Watch watch;

  /**
   * Those of a Flyway that somebody else configured.
   *
   * @param flyway not asked for before it is needed
   */
  public FlywayMigrations(String database, Supplier<Flyway> flyway) {
    this(database, flyway, flyway, new Watch(() -> {}));
  }

  private FlywayMigrations(
      String database, Supplier<Flyway> looking, Supplier<Flyway> applying, Watch watch) {
    this.database = database;
    this.looking = looking;
    this.applying = applying;
    this.watch = watch;
  }

  static FlywayMigrations of(MigrationPlace place) {
    DirectDataSource connections = new DirectDataSource(place.url());
    Watch watch = new Watch(connections::cancel);
    return new FlywayMigrations(
        place.database(),
        () -> configuration(place, new DirectDataSource(place.toLookAt().url())).load(),
        () -> toApply(place, connections, watch),
        watch);
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public int pending() throws StepFailedException {
    return Migration.count(list(), Migration.State.PENDING);
  }

  @Override
  public List<Migration> list() throws StepFailedException {
    try {
      List<Migration> all = new ArrayList<>();
      for (MigrationInfo info : looking.get().info().all()) {
        state(info.getState()).ifPresent(state -> all.add(new Migration(name(info), state)));
      }
      return all;
    } catch (FlywayException e) {
      throw failed(database, e);
    }
  }

  private static String name(MigrationInfo info) {
    return info.getScript() == null ? String.valueOf(info.getDescription()) : info.getScript();
  }

  @Override
  public int apply() throws StepFailedException {
    try {
      Flyway flyway = applying.get();
      if (isPresent(POSTGRESQL)) {
        Postgresql.configure(flyway.getConfiguration());
      }
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      String applied = watch.applied == 0 ? "" : " (after " + watch.applied + " were applied)";
      throw new StepFailedException(ExitCode.MIGRATION, failed(database, e).getMessage() + applied);
    }
  }

  /**
   * Sure where every file is a versioned script that was applied as it is: nothing is to be
   * repeated, nothing is called back, and nobody else has a say.
   */
  @Override
  public Optional<History> settled(Connection connection) throws SQLException, StepFailedException {
    try {
      Flyway flyway = looking.get();
      Configuration configuration = flyway.getConfiguration();
      return isUsual(configuration)
              && isSame(configuration, connection)
              && isEachApplied(flyway.info().all(), names(configuration))
          ? Optional.of(History.FLYWAY)
          : Optional.empty();
    } catch (FlywayException e) {
      throw failed(database, e);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isUsual(Configuration configuration) {
    return configuration.getCallbacks().length == 0
        && configuration.getResolvers().length == 0
        && configuration.getJavaMigrations().length == 0
        && configuration.getCherryPick() == null
        && !configuration.isSkipExecutingMigrations()
        && configuration.getTable().equals(History.FLYWAY.table());
  }

  /** Whether its history is the one that a plain look at this connection finds. */
  private static boolean isSame(Configuration configuration, Connection connection)
      throws SQLException {
    if (configuration.getDefaultSchema() != null || configuration.getSchemas().length > 0) {
      return false;
    }
    try (Connection own = configuration.getDataSource().getConnection()) {
      return String.valueOf(own.getMetaData().getURL()).equals(connection.getMetaData().getURL())
          && String.valueOf(own.getSchema()).equals(connection.getSchema());
    }
  }

  /** The files of its locations, callbacks among them. */
  private static List<String> names(Configuration configuration) throws IOException {
    List<String> names = new ArrayList<>();
    ResourceProvider provider = configuration.getResourceProvider();
    if (provider != null) {
      provider.getResources("", new String[] {""}).forEach(file -> names.add(file.getFilename()));
      return names;
    }
    List<Location> locations = new ArrayList<>(List.of(configuration.getLocations()));
    locations.addAll(List.of(configuration.getCallbackLocations()));
    for (Location location : new LinkedHashSet<>(locations)) {
      if (!location.getDescriptor().startsWith("classpath:")) {
        throw new IOException(location + " may change by itself");
      }
      String folder = location.getDescriptor().substring("classpath:".length());
      names.addAll(ResourceFolder.allNames(folder, configuration.getClassLoader()));
    }
    return names;
  }

  private static boolean isEachApplied(MigrationInfo[] all, List<String> files) {
    for (MigrationInfo info : all) {
      boolean script = info.getType() == CoreMigrationType.SQL && info.isVersioned();
      if (!script || info.getState() != MigrationState.SUCCESS || info.getChecksum() == null) {
        return false;
      }
    }
    return all.length == files.size();
  }

  @Override
  public void stop() {
    watch.stop();
  }

  /** What Flyway says, as the failure of a step. */
  public static StepFailedException failed(String database, FlywayException e) {
    return Migrations.failed(database, e);
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, FlywayMigrations.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Optional<Migration.State> state(MigrationState state) {
    if (state.isFailed()) {
      return Optional.of(Migration.State.FAILED);
    }
    if (state.isApplied()) {
      return Optional.of(Migration.State.APPLIED);
    }
    return state == MigrationState.PENDING
        ? Optional.of(Migration.State.PENDING)
        : Optional.empty();
  }

  private static FluentConfiguration configuration(MigrationPlace place, DataSource source) {
    return Flyway.configure(place.loader())
        .dataSource(source)
        .lockRetryCount(LOCK_RETRIES)
        .locations("classpath:" + place.location());
  }

  private static Flyway toApply(MigrationPlace place, DataSource source, Watch watch) {
    FluentConfiguration configuration = configuration(place, source).callbacks(watch);
    if (hasOwnTablesAlone(source)) {
      configuration.baselineOnMigrate(true).baselineVersion("0");
    }
    return configuration.load();
  }

  /** Flyway refuses a schema that has tables, but no history: ours are not to count. */
  private static boolean hasOwnTablesAlone(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return OwnTables.areAlone(connection);
    } catch (SQLException e) {
      throw new FlywayException("the tables cannot be listed", e);
    }
  }

  /** What needs the part of Flyway that knows PostgreSQL. */
  private static final class Postgresql {

    /** A lock of a transaction would keep CREATE INDEX CONCURRENTLY waiting for ever. */
    static void configure(Configuration configuration) {
      configuration
          .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
    }
  }

  /** Counts what is applied, and lets nothing begin once it is to stop. */
  private static final class Watch implements Callback {

    private final Runnable cancel;
    private volatile boolean stopping;
    private int applied;

    Watch(Runnable cancel) {
      this.cancel = cancel;
    }

    void stop() {
      if (stopping) {
        cancel.run();
      }
      stopping = true;
    }

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
