package io.pallet.config.spring;

import com.zaxxer.hikari.HikariDataSource;
import io.pallet.config.database.DataSources;
import io.pallet.config.database.Database;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * A data source for every database but the default, by its name, with its migrations: none of them
 * is a candidate where Boot or the application asks for the data source.
 */
@AutoConfiguration(after = PalletAutoConfiguration.class)
@ConditionalOnClass({HikariDataSource.class, AbstractDriverBasedDataSource.class})
@ConditionalOnBooleanProperty(name = Part.ENABLED, matchIfMissing = true)
@Import(PalletDatabasesAutoConfiguration.Registrar.class)
public final class PalletDatabasesAutoConfiguration {

  /** The data source of a database; its bean has the database's name. */
  static HikariDataSource dataSource(String name, Environment environment) {
    return DataSources.open(PalletPropertySource.configOf(environment).database(name));
  }

  /** What the migrations of a database connect to. */
  static DataSource forMigrations(String name, Environment environment, BeanFactory beans) {
    Database database = PalletPropertySource.configOf(environment).database(name);
    boolean own = database.migrateUrl().isPresent() && CommandRun.isOf(environment);
    return own
        ? JdbcSettings.dataSource(database.forMigrations())
        : beans.getBean(name, DataSource.class);
  }

  /** A bean that a method makes, of a database's name and of other beans. */
  static RootBeanDefinition definition(Class<?> maker, String method, String name) {
    RootBeanDefinition definition = new RootBeanDefinition(maker);
    definition.setFactoryMethodName(method);
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
    definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
    definition.setDefaultCandidate(false);
    return definition;
  }

  /** Registers the beans of each database. */
  record Registrar(Environment environment, ResourceLoader resources)
      implements ImportBeanDefinitionRegistrar {

    private static final String[] NONE = {};

    @Override
    public void registerBeanDefinitions(
        AnnotationMetadata importing, BeanDefinitionRegistry registry) {
      if (!Part.DATABASES.isEnabled(environment)) {
        return;
      }
      for (String name : names()) {
        // the application may have its own
        if (!registry.containsBeanDefinition(name)) {
          RootBeanDefinition dataSource =
              definition(PalletDatabasesAutoConfiguration.class, "dataSource", name);
          dataSource.setDestroyMethodName("close");
          registry.registerBeanDefinition(name, dataSource);
          migrations(name, registry);
        }
      }
    }

    /** A build knows no environment: the application says which databases there will be. */
    private Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      PalletPropertySource pallet = PalletPropertySource.of(environment);
      if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
        names.addAll(List.of(environment.getProperty("pallet.databases", String[].class, NONE)));
      } else if (pallet != null) {
        names.addAll(pallet.config().databases().keySet());
      }
      names.remove(Database.DEFAULT);
      return names;
    }

    private void migrations(String name, BeanDefinitionRegistry registry) {
      if (Library.FLYWAY.isPresent() && exists(NamedFlyway.location(name))) {
        NamedFlyway.register(name, registry);
      }
      if (Library.LIQUIBASE.isPresent() && exists(NamedLiquibase.changeLog(name))) {
        NamedLiquibase.register(name, registry);
      }
    }

    private boolean exists(String location) {
      return resources.getResource(location).exists();
    }
  }
}
