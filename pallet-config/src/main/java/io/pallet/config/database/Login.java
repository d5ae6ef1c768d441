package io.pallet.config.database;

import io.pallet.config.env.Redactor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The result of one attempt to log in.
 *
 * @param message what happened, to be read behind the database's name; without secrets
 */
public record Login(Result result, String message) {

  /** Whether it is worth trying again. */
  public enum Result {
    ACCEPTED,
    /** The server does not answer, or is starting: later it may. */
    UNREACHABLE,
    /** The server answers, and refuses: it will again. */
    REFUSED
  }

  /** Logs in and out once, waiting for the server no longer than this. */
  public static Login attempt(DatabaseUrl url, Duration timeout) {
    FutureTask<Login> attempt = new FutureTask<>(() -> attempt(url));
    Thread thread = new Thread(attempt, "pallet-login");
    thread.setDaemon(true);
    thread.start();
    try {
      return attempt.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Login(Result.UNREACHABLE, "does not answer" + at(url));
    } catch (ExecutionException e) {
      return new Login(Result.REFUSED, redacted("cannot be asked: " + e.getCause(), url));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Login(Result.UNREACHABLE, "was not asked: interrupted");
    }
  }

  /**
   * Logs in and out once, as its application does.
   *
   * @throws DatabaseException where the database does not let it in
   */
  public static void require(Database database, Duration timeout) {
    Login login = attempt(database.url(), timeout);
    if (login.result() != Result.ACCEPTED) {
      throw new DatabaseException(database, login);
    }
  }

  private static Login attempt(DatabaseUrl url) {
    try {
      Drivers.connect(url).close();
      return new Login(Result.ACCEPTED, "is ready");
    } catch (SQLException e) {
      return failed(url, e);
    }
  }

  /** What an attempt says that failed so. */
  public static Login failed(DatabaseUrl url, SQLException e) {
    String reason = redacted(String.valueOf(e.getMessage()).replaceAll("\\s+", " "), url);
    return isRefusal(e)
        ? new Login(Result.REFUSED, "refuses the login" + at(url) + ": " + reason)
        : new Login(Result.UNREACHABLE, "does not answer" + at(url) + ": " + reason);
  }

  /**
   * What a failure says of connecting, or empty where connecting did not fail.
   *
   * @param e from any database; its message is not redacted
   */
  public static Optional<Login> failure(SQLException e) {
    String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    if (isRefusal(e)) {
      return Optional.of(new Login(Result.REFUSED, "refuses the login: " + reason));
    }
    // SQLSTATE 08 is the connection
    return String.valueOf(e.getSQLState()).startsWith("08")
        ? Optional.of(new Login(Result.UNREACHABLE, "does not answer: " + reason))
        : Optional.empty();
  }

  private static String at(DatabaseUrl url) {
    return url.host().map(host -> " at " + host).orElse("");
  }

  private static String redacted(String text, DatabaseUrl url) {
    return Redactor.of(url.password().stream().toList()).redact(text);
  }

  /** SQLSTATE 28 is authorisation, 3D and some vendors' numbers are an unknown database. */
  private static boolean isRefusal(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("28")
        || state.startsWith("3D")
        || switch (e.getErrorCode()) {
          case 1044, 1045, 1049 -> true; // MySQL, MariaDB: no right, no login, no database
          case 18456, 4060 -> true; // SQL Server: no login, no database
          case 1017, 12514, 12505 -> true; // Oracle: no login, no service
          case 90013 -> true; // H2: no database
          default -> false;
        };
  }
}
