package io.pallet.config.spring;

import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.env.Environment;

/** The migrations of one database by Liquibase; made only where Liquibase is. */
final class NamedLiquibase {

  private NamedLiquibase() {}

  /** Beside the default's, with the name that Boot has for it. */
  static String changeLog(String name) {
    return "classpath:db/changelog-" + name + "/db.changelog-master.yaml";
  }

  static void register(String name, BeanDefinitionRegistry registry) {
    registry.registerBeanDefinition(
        name + ContextMigrations.LIQUIBASE,
        PalletDatabasesAutoConfiguration.definition(NamedLiquibase.class, "liquibase", name));
  }

  static SpringLiquibase liquibase(String name, Environment environment, BeanFactory beans) {
    SpringLiquibase liquibase = new SpringLiquibase();
    liquibase.setDataSource(
        PalletDatabasesAutoConfiguration.forMigrations(name, environment, beans));
    liquibase.setChangeLog(changeLog(name));
    return liquibase;
  }
}
