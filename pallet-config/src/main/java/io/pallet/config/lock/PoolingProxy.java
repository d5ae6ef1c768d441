package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A proxy in front of PostgreSQL, which is refused where it gives each transaction another session.
 *
 * @param pid the process of the server that is behind it; empty where there is no proxy
 */
record PoolingProxy(String pid) {

  static final PoolingProxy NONE = new PoolingProxy("");

  private static final String PID = "select pg_backend_pid()";
  private static final int LONGEST_MILLIS = 1500;
  private static final int ROUNDS = 3;

  /** The one that this session goes through; it costs one query where there is none. */
  static PoolingProxy before(DatabaseUrl url, Session session) throws SQLException {
    String pid = session.ask(PID).orElse("");
    if (pid.equals(announced(session.connection()))) {
      return NONE;
    }
    PoolingProxy proxy = new PoolingProxy(pid);
    boolean answered = true;
    for (int round = 0; round < ROUNDS; round++) {
      Optional<String> another = answered ? pidOfAnother(url) : Optional.empty();
      answered = another.isPresent();
      if (another.equals(Optional.of(pid))) {
        throw new TransactionPoolingException();
      }
      proxy.check(session);
    }
    return proxy;
  }

  private void check(Session session) throws SQLException {
    if (!session.ask(PID).orElse("").equals(pid)) {
      throw new TransactionPoolingException();
    }
  }

  /** Asks the session that was given first, which takes a transaction to be sure of. */
  Optional<String> ask(Session session, String query) throws SQLException {
    if (pid.isEmpty()) {
      return session.ask(query);
    }
    synchronized (session) {
      session.connection().setAutoCommit(false);
      try {
        check(session);
        return session.ask(query);
      } finally {
        session.connection().setAutoCommit(true);
      }
    }
  }

  /** Ends the idle session that has a lock, of which nobody knows. */
  void end(Session session) throws SQLException {
    session.ask(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where pid = cast(? as integer) and state = 'idle'",
        pid);
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
      String pid = session.ask(PID).orElse("");
      session.connection().rollback();
      return pid;
    }
  }
}
