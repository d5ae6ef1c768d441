package io.pallet.config.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;

/** Pools of connections by HikariCP; the one class that needs it. */
public final class DataSources {

  private DataSources() {}

  /**
   * Opens the pool of a database; it connects at once, and fails where it cannot.
   *
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
    return new HikariDataSource(hikari);
  }
}
