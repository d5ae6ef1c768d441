package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.database.Drivers;
import io.pallet.config.database.JdbcTarget;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Migrations by Flyway; the one class that needs it. */
final class FlywayMigrations {

  private FlywayMigrations() {}

  /**
   * Applies what is pending.
   *
   * @return how many migrations were applied
   */
  static int migrate(Database database, String location, ClassLoader loader)
      throws StepFailedException {
    JdbcTarget target = Drivers.target(database.forMigrations());
    Properties given = target.properties();
    Map<String, String> properties = new HashMap<>();
    for (String name : given.stringPropertyNames()) {
      properties.put(name, given.getProperty(name));
    }
    String user = properties.remove("user");
    String password = properties.remove("password");
    try {
      return Flyway.configure(loader)
          .dataSource(target.url(), user, password)
          .jdbcProperties(properties)
          .locations("classpath:" + location)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new StepFailedException(
          ExitCode.MIGRATION, "database " + database.name() + ": " + message(e));
    }
  }

  /** Flyway's messages are pages; one line says it, without the statement. */
  private static String message(FlywayException e) {
    String message = String.valueOf(e.getMessage());
    SQLException sql = sqlCause(e);
    return sql == null
        ? message.replaceAll("\\s+", " ")
        : message.lines().findFirst().orElse("a migration failed")
            + ": "
            + String.valueOf(sql.getMessage()).replaceAll("\\s+", " ")
            + " [SQLSTATE "
            + sql.getSQLState()
            + "]";
  }

  private static @Nullable SQLException sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
