package io.pallet.config.database;

import java.sql.SQLException;
import java.time.Duration;
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
      return new Login(
          Result.UNREACHABLE, "does not answer" + url.host().map(host -> " at " + host).orElse(""));
    } catch (ExecutionException e) {
      return new Login(Result.REFUSED, "cannot be asked: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Login(Result.REFUSED, "was not asked: interrupted");
    }
  }

  private static Login attempt(DatabaseUrl url) {
    try {
      Drivers.connect(url).close();
      return new Login(Result.ACCEPTED, "is ready");
    } catch (SQLException e) {
      return isRefusal(e)
          ? new Login(Result.REFUSED, "refused the login: " + e.getMessage())
          : new Login(Result.UNREACHABLE, "does not answer: " + e.getMessage());
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
