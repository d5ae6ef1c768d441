package io.pallet.config.deploy;

import io.pallet.config.database.Drivers;
import io.pallet.config.database.JdbcTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrations by Flyway; the one class that needs it. */
record FlywayMigrations(ClassPathMigrations migrations) {

  int pending() throws StepFailedException {
    try {
      return flyway().info().pending().length;
    } catch (FlywayException e) {
      throw failed(e);
    }
  }

  int apply() throws StepFailedException {
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw failed(e);
    }
  }

  private Flyway flyway() {
    JdbcTarget target = Drivers.target(migrations.url());
    Properties given = target.properties();
    Map<String, String> properties = new HashMap<>();
    for (String name : given.stringPropertyNames()) {
      properties.put(name, given.getProperty(name));
    }
    String user = properties.remove("user");
    String password = properties.remove("password");
    return Flyway.configure(migrations.loader())
        .dataSource(target.url(), user, password)
        .jdbcProperties(properties)
        .locations("classpath:" + migrations.location())
        .load();
  }

  private StepFailedException failed(FlywayException e) {
    return Migrations.failed(migrations.database(), e);
  }
}
