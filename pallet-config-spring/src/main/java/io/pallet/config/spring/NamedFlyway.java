package io.pallet.config.spring;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.core.env.Environment;

/** The migrations of one database by Flyway; made only where Flyway is. */
final class NamedFlyway {

  /** What follows a database's name in the name of its bean. */
  static final String FLYWAY = "Flyway";

  private NamedFlyway() {}

  /** A sibling of the default's, which Flyway looks through with all that is below it. */
  static String location(String name) {
    return "classpath:db/migration-" + name;
  }

  static void register(String name, BeanDefinitionRegistry registry) {
    String flyway = name + FLYWAY;
    registry.registerBeanDefinition(
        flyway, PalletDatabasesAutoConfiguration.definition(NamedFlyway.class, "flyway", name));
    RootBeanDefinition initializer = new RootBeanDefinition(FlywayMigrationInitializer.class);
    initializer
        .getConstructorArgumentValues()
        .addIndexedArgumentValue(0, new RuntimeBeanReference(flyway));
    initializer.setDefaultCandidate(false);
    registry.registerBeanDefinition(name + ContextMigrations.FLYWAY, initializer);
  }

  static Flyway flyway(String name, Environment environment, BeanFactory beans) {
    return Flyway.configure(NamedFlyway.class.getClassLoader())
        .dataSource(PalletDatabasesAutoConfiguration.forMigrations(name, environment, beans))
        .locations(location(name))
        .load();
  }
}
