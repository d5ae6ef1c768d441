package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds out whether a proxy in front of PostgreSQL gives each transaction another session. */
final class PoolingProxy {

  private static final String PID = "select pg_backend_pid()";
  private static final int LONGEST_MILLIS = 1500;
  private static final int ROUNDS = 3;

  private PoolingProxy() {}

  /** Costs one query where there is no proxy. */
  static void refuse(DatabaseUrl url, Session session) throws SQLException {
    String pid = pid(session);
    if (pid.equals(announced(session.connection()))) {
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      Optional<String> another = pidOfAnother(url);
      if (another.isEmpty()) {
        return;
      }
      if (another.get().equals(pid) || !pid(session).equals(pid)) {
        throw new TransactionPoolingException();
      }
    }
  }

  private static String pid(Session session) throws SQLException {
    return session.ask(PID).orElse("");
  }

  /** What the server, or the proxy in its place, said at the login. */
  private static String announced(Connection connection) {
    try {
      Class<?> type =
          Class.forName(
              "org.postgresql.PGConnection", false, connection.getClass().getClassLoader());
      return String.valueOf(type.getMethod("getBackendPID").invoke(connection.unwrap(type)));
    } catch (ReflectiveOperationException | SQLException e) {
      return "unknown";
    }
  }

  /**
   * The session of a second login in a transaction of its own. A proxy that pools transactions has
   * that of the first one idle, and gives it away; one that pools sessions may let the second wait,
   * for which there is no answer.
   */
  private static Optional<String> pidOfAnother(DatabaseUrl url) {
    FutureTask<String> asked = new FutureTask<>(() -> pidInTransaction(url));
    Thread thread = new Thread(asked, "pallet-proxy");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(asked.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String pidInTransaction(DatabaseUrl url) throws SQLException {
    try (Session session = Session.open(url)) {
      session.connection().setAutoCommit(false);
      String pid = pid(session);
      session.connection().rollback();
      return pid;
    }
  }
}
