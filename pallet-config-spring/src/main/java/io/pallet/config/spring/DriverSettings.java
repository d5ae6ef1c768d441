package io.pallet.config.spring;

import com.zaxxer.hikari.HikariDataSource;
import io.pallet.config.PalletConfig;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Gives pools what a driver is told beside its URL; the one class that needs HikariCP. */
record DriverSettings(PalletConfig config) implements BeanPostProcessor {

  /** A pool of another database, such as a test's, is left alone. */
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && !pool.isRunning()) {
      Properties settings = JdbcSettings.of(String.valueOf(pool.getJdbcUrl()), config);
      for (String key : settings.stringPropertyNames()) {
        pool.getDataSourceProperties().putIfAbsent(key, settings.getProperty(key));
      }
    }
    return bean;
  }
}
