package io.pallet.config.deploy;

import io.pallet.config.database.Drivers;
import io.pallet.config.database.JdbcTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Migrations by Flyway; the one class that needs it.
 *
 * @param flyway as whoever configured it; not asked for before it is needed
 */
public record FlywayMigrations(String database, Supplier<Flyway> flyway) implements Migrations {

  static FlywayMigrations of(ClassPathMigrations migrations) {
    return new FlywayMigrations(migrations.database(), () -> configured(migrations));
  }

  @Override
  public int pending() throws StepFailedException {
    try {
      return flyway.get().info().pending().length;
    } catch (FlywayException e) {
      throw failed(database, e);
    }
  }

  @Override
  public int apply() throws StepFailedException {
    try {
      return flyway.get().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw failed(database, e);
    }
  }

  private static Flyway configured(ClassPathMigrations migrations) {
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

  /** What Flyway says, as the failure of a step. */
  public static StepFailedException failed(String database, FlywayException e) {
    return Migrations.failed(database, e);
  }
}
