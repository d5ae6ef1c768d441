package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.JdbcTarget;
import java.sql.Driver;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/**
 * What a driver is told beside its URL and the credentials: sockets, and what keeps it safe. It
 * goes with the URL, so that it reaches whoever connects to the pallet's databases, and nobody
 * else.
 */
final class JdbcSettings {

  private JdbcSettings() {}

  static Properties of(String jdbcUrl, PalletConfig config) {
    for (Database database : config.databases().values()) {
      for (DatabaseUrl url : List.of(database.url(), database.forMigrations())) {
        JdbcTarget target = SpringProperties.target(url);
        if (target.url().equals(jdbcUrl)) {
          Properties settings = target.properties();
          settings.remove("user");
          settings.remove("password");
          return settings;
        }
      }
    }
    return new Properties();
  }

  /** Completes the data source that Boot makes for the migrations' account. */
  static void complete(DataSource dataSource, PalletConfig config) {
    if (dataSource instanceof AbstractDriverBasedDataSource plain
        && plain.getConnectionProperties() == null) {
      plain.setConnectionProperties(of(String.valueOf(plain.getUrl()), config));
    }
  }

  /** Connections of their own, from no pool. */
  static DataSource dataSource(DatabaseUrl url) {
    JdbcTarget target = SpringProperties.target(url);
    Class<?> driver = ClassUtils.resolveClassName(target.driver(), null);
    return new SimpleDriverDataSource(
        (Driver) BeanUtils.instantiateClass(driver), target.url(), target.properties());
  }
}
