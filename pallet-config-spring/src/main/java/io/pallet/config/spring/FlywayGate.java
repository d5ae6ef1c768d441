package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.FlywayMigrations;
import io.pallet.config.deploy.History;
import io.pallet.config.deploy.Migration;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps Flyway from migrating when its beans are made; the one class that needs it. */
final class FlywayGate implements BeanPostProcessor {

  private final ConfigurableListableBeanFactory beans;
  private final PalletConfig config;
  private final Predicate<String> isClosed;

  /**
   * @param isClosed whether the beans of this name wait for a command
   */
  FlywayGate(
      ConfigurableListableBeanFactory beans, PalletConfig config, Predicate<String> isClosed) {
    this.beans = beans;
    this.config = config;
    this.isClosed = isClosed;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof Flyway flyway) {
      JdbcSettings.complete(flyway.getConfiguration().getDataSource(), config);
    }
    return bean instanceof FlywayMigrationInitializer initializer && isClosed.test(name)
        ? new HeldBack(flyway(name), initializer)
        : bean;
  }

  /** The one that an initializer has, which does not say. */
  private Flyway flyway(String initializer) {
    String database = ContextMigrations.database(initializer, config);
    if (!database.equals(Database.DEFAULT)) {
      return beans.getBean(database + NamedFlyway.FLYWAY, Flyway.class);
    }
    for (String name : beans.getDependenciesForBean(initializer)) {
      if (beans.isTypeMatch(name, Flyway.class)) {
        return beans.getBean(name, Flyway.class);
      }
    }
    return beans.getBean(Flyway.class);
  }

  /** What the application's own beans would have migrated. */
  static List<Migrations> migrations(ConfigurableApplicationContext context, PalletConfig config) {
    List<Migrations> all = new ArrayList<>();
    for (String name : context.getBeanNamesForType(FlywayMigrationInitializer.class)) {
      all.add(new Own(ContextMigrations.database(name, config), name, context));
    }
    return all;
  }

  /** An initializer that does nothing by itself. */
  private static final class HeldBack extends FlywayMigrationInitializer {

    private final Flyway flyway;
    private final FlywayMigrationInitializer initializer;

    HeldBack(Flyway flyway, FlywayMigrationInitializer initializer) {
      super(flyway);
      this.flyway = flyway;
      this.initializer = initializer;
      setOrder(initializer.getOrder());
    }

    @Override
    public void afterPropertiesSet() {}

    /** As the initializer would have done it, with the application's strategy if it has one. */
    int apply() throws Exception {
      int before = flyway.info().applied().length;
      initializer.afterPropertiesSet();
      return flyway.info().applied().length - before;
    }
  }

  /**
   * The migrations of one bean.
   *
   * @param database a database of the pallet's own has no strategy of the application's
   */
  private record Own(String database, String bean, ConfigurableApplicationContext context)
      implements Migrations {

    @Override
    public int pending() throws StepFailedException {
      return call(() -> tool().pending());
    }

    @Override
    public List<Migration> list() throws StepFailedException {
      return call(() -> tool().list());
    }

    @Override
    public int apply() throws StepFailedException {
      boolean named = !database.equals(Database.DEFAULT);
      return call(() -> named ? tool().apply() : heldBack().apply());
    }

    /** Not where the application has a say that only its code knows. */
    @Override
    public Optional<History> settled(Connection connection)
        throws SQLException, StepFailedException {
      boolean own =
          context.getBeanNamesForType(FlywayMigrationStrategy.class).length > 0
              || context.getBeanProvider(FlywayConfigurationCustomizer.class).stream()
                  .anyMatch(bean -> !bean.getClass().getName().startsWith("org.springframework."));
      return own ? Optional.empty() : tool().settled(connection);
    }

    private FlywayMigrations tool() {
      return new FlywayMigrations(database, () -> heldBack().flyway);
    }

    private HeldBack heldBack() {
      return context.getBean(bean, HeldBack.class);
    }

    private <T> T call(Callable<T> work) throws StepFailedException {
      try {
        return work.call();
      } catch (StepFailedException e) {
        throw e;
      } catch (Exception e) {
        throw ContextMigrations.failed(database, e);
      }
    }
  }
}
