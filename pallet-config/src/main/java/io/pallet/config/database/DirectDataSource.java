package io.pallet.config.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections from no pool, whose statements can all be told at once to give up. */
public final class DirectDataSource implements DataSource {

  /**
   * PostgreSQL 14 and later then sees within a second that its client is gone, and rolls back what
   * it is at, instead of finishing it for nobody; others leave it at that.
   */
  private static final String WATCH_CLIENT =
      """
      do $$ begin perform set_config('client_connection_check_interval', '1s', false);
      exception when others then null; end $$
      """;

  private final DatabaseUrl url;
  private final Set<Statement> statements =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  public DirectDataSource(DatabaseUrl url) {
    this.url = url;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = Drivers.connect(url);
    if (url.dialect() == Dialect.POSTGRESQL) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(WATCH_CLIENT);
      }
    }
    return (Connection)
        Proxy.newProxyInstance(
            DirectDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(connection, arguments);
                if (result instanceof Statement statement) {
                  statements.add(statement);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Interrupts what runs. */
  public void cancel() {
    for (Statement statement : statements.toArray(new Statement[0])) {
      try {
        if (!statement.isClosed()) {
          statement.cancel();
        }
      } catch (SQLException e) {
        // it runs no longer, or cannot be interrupted
      }
    }
  }

  /** The URL has the credentials. */
  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("there is nothing inside");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
