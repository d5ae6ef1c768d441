package io.pallet.config.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The migrations of one database, whoever applies them. */
public interface Migrations {

  /** The name of the database. */
  String database();

  /** How many are to be applied; changes nothing. */
  int pending() throws StepFailedException;

  /** Applies what is pending, and says how many that were; called while the lock is had. */
  int apply() throws StepFailedException;

  /**
   * The failure of a tool in one line: their messages are pages, and hold the statement.
   *
   * @param failure what the tool threw; it is not chained, for it may hold what must not be shown
   */
  static StepFailedException failed(String database, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    SQLException sql = sqlCause(failure);
    String reason =
        sql == null
            ? message
            : message.lines().findFirst().orElse("a migration failed")
                + ": "
                + sql.getMessage()
                + " [SQLSTATE "
                + sql.getSQLState()
                + "]";
    return new StepFailedException(
        ExitCode.MIGRATION, "database " + database + ": " + reason.replaceAll("\\s+", " "));
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** The same where no lock was had, because nobody wanted one. */
  default int applyUnlocked() throws StepFailedException {
    return apply();
  }

  /** Each of them, in order; none where the tool does not tell. */
  default List<Migration> list() throws StepFailedException {
    return List.of();
  }

  /**
   * The table that tells whether any of them is to be applied: as long as its rows and the
   * migrations are the same, applying does nothing. Empty where that is not sure, or something is
   * pending.
   *
   * @param connection to the database, as the deploy knows it
   */
  default Optional<History> settled(Connection connection)
      throws SQLException, StepFailedException {
    return Optional.empty();
  }

  /**
   * Asks {@link #apply} to end, from another thread: the first time after the migration that runs,
   * the second time at once.
   */
  default void stop() {}
}
