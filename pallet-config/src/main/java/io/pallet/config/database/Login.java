package io.pallet.config.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
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
      return new Login(Result.UNREACHABLE, "does not answer at " + url.host());
    } catch (ExecutionException e) {
      return new Login(Result.REFUSED, "cannot be asked: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Login(Result.REFUSED, "was not asked: interrupted");
    }
  }

  private static Login attempt(DatabaseUrl url) {
    try {
      open(url).close();
      return new Login(Result.ACCEPTED, "is ready");
    } catch (SQLException e) {
      return isRefusal(e)
          ? new Login(Result.REFUSED, "refused the login: " + e.getMessage())
          : new Login(Result.UNREACHABLE, "does not answer: " + e.getMessage());
    }
  }

  /**
   * A connection of its own, from no pool.
   *
   * @throws MissingDriverException where the driver is not on the class path
   */
  public static Connection open(DatabaseUrl url) throws SQLException {
    Properties properties = url.properties();
    Connection connection = driver(url).connect(url.jdbcUrl(), properties);
    if (connection == null) {
      throw new SQLException("the driver does not take " + url.jdbcUrl());
    }
    return connection;
  }

  private static Driver driver(DatabaseUrl url) {
    try {
      return Class.forName(url.driver())
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new MissingDriverException(url);
    }
  }

  /** SQLSTATE 28 is authorisation; the others are each server's word for an unknown database. */
  private static boolean isRefusal(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      return false;
    }
    return state.startsWith("28") || state.equals("3D000") || state.equals("42000");
  }
}
