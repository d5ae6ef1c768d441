package io.pallet.config.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.Properties;

/** Pools of connections by HikariCP; the one class that needs it. */
public final class DataSources {

  private DataSources() {}

  /**
   * Opens the pool of a database; it connects at once, and fails where it cannot.
   *
   * @throws DatabaseException where it cannot be connected to
   * @throws IllegalStateException where the driver is not on the class path
   */
  public static HikariDataSource open(Database database) {
    JdbcTarget target = Drivers.target(database.url());
    Properties properties = target.properties();
    HikariConfig hikari = new HikariConfig();
    hikari.setPoolName(database.name());
    hikari.setDriverClassName(target.driver());
    hikari.setJdbcUrl(target.url());
    hikari.setUsername((String) properties.remove("user"));
    hikari.setPassword((String) properties.remove("password"));
    hikari.setDataSourceProperties(properties);
    Pool pool = database.pool();
    pool.size().ifPresent(hikari::setMaximumPoolSize);
    pool.minIdle().ifPresent(hikari::setMinimumIdle);
    pool.timeout().ifPresent(timeout -> hikari.setConnectionTimeout(timeout.toMillis()));
    pool.maxLifetime().ifPresent(lifetime -> hikari.setMaxLifetime(lifetime.toMillis()));
    try {
      return new HikariDataSource(hikari);
    } catch (HikariPool.PoolInitializationException e) {
      throw new DatabaseException(database, Login.failed(database.url(), sqlCause(e)));
    }
  }

  private static SQLException sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return new SQLException("the pool could not be filled");
  }
}
