package io.pallet.config.deploy;

import io.pallet.config.database.DatabaseUrl;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Migrations on the class path, and the database that they are for.
 *
 * @param location a directory for Flyway, a file for Liquibase
 */
record MigrationPlace(String database, DatabaseUrl url, String location, ClassLoader loader) {

  MigrationPlace at(String file) {
    return new MigrationPlace(database, url, file, loader);
  }

  /** The same for a database in memory, where there is no file yet: nobody is to make it. */
  MigrationPlace toLookAt() {
    return url.exists() ? this : new MigrationPlace(database, url.inMemory(), location, loader);
  }

  /** One line of what a tool says on pages, without the statement, which may hold anything. */
  StepFailedException failed(Exception e, String told) {
    SQLException sql = sqlCause(e);
    String reason =
        sql == null
            ? told
            : told + ": " + sql.getMessage() + " [SQLSTATE " + sql.getSQLState() + "]";
    return new StepFailedException(
        ExitCode.MIGRATION,
        String.format(Locale.ROOT, "database %s: %s", database, reason.replaceAll("\\s+", " ")));
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
