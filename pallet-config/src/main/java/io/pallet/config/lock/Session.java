package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Drivers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a lock lives in: each statement by itself, so that no snapshot stays open.
 */
final class Session implements AutoCloseable {

  private static final int LONGEST_SECONDS = 10;

  private final Connection connection;
  private volatile @Nullable Statement running;

  private Session(Connection connection) {
    this.connection = connection;
  }

  static Session open(DatabaseUrl url) throws SQLException {
    Session session = new Session(Drivers.connect(url));
    session.connection.setAutoCommit(true);
    return session;
  }

  Connection connection() {
    return connection;
  }

  /** The first column of the first row; each parameter is told as a text. */
  synchronized Optional<String> ask(String query, String... parameters) throws SQLException {
    try (PreparedStatement statement = statement(query, parameters);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  /** How many rows were changed. */
  synchronized int change(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = statement(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** Whether a table can be read. */
  synchronized boolean isThere(String table) {
    try {
      ask("select count(*) from " + table);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private PreparedStatement statement(String sql, String... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(LONGEST_SECONDS);
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement;
  }

  /** Runs what {@link #close} may interrupt. */
  synchronized void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      running = statement;
      statement.execute(sql);
    } finally {
      running = null;
    }
  }

  @Override
  public void close() {
    try {
      Statement interrupted = running;
      if (interrupted != null) {
        interrupted.cancel();
      }
      connection.close();
    } catch (SQLException e) {
      // the server has let go of it already
    }
  }
}
