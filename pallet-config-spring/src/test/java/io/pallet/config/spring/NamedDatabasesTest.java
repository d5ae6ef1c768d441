package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Several databases, by variables alone. */
final class NamedDatabasesTest {

  @TempDir private Path directory;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Branches {}

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void eachHasItsPoolMigrationsMetricsAndHealth(String engine) throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("DEFAULT", "ANOTHER", "THIRD")) {
      environment.put("DB_" + name + "_URL", url(engine, name));
    }
    environment.put("DB_ANOTHER_POOL_SIZE", "3");
    Boot.ask(Branches.class, environment, this::everythingIsThere);
  }

  private String url(String engine, String name) throws Exception {
    return engine.equals("h2")
        ? "h2:///" + directory.resolve(name)
        : Postgres.newDatabase("swordfish");
  }

  private Void everythingIsThere(ConfigurableApplicationContext context) {
    DataSource own = context.getBean(DataSource.class);
    assertSame(context.getBean("dataSource"), own);
    assertEquals(Set.of("wares"), tables(own));
    HikariDataSource another = context.getBean("another", HikariDataSource.class);
    assertEquals(3, another.getMaximumPoolSize());
    assertEquals(Set.of("branches"), tables(another));
    assertEquals(Set.of("suppliers"), tables(context.getBean("third", DataSource.class)));
    assertSame(context.getBean("flyway"), context.getBean(Flyway.class));
    assertTrue(context.containsBean("anotherFlyway"));
    assertFalse(context.containsBean("anotherLiquibase"));

    var health =
        (CompositeHealthDescriptor) context.getBean(HealthEndpoint.class).healthForPath("db");
    assertEquals(Set.of("dataSource", "another", "third"), health.getComponents().keySet());
    MeterRegistry metrics = context.getBean(MeterRegistry.class);
    assertEquals(3, metrics.get("hikaricp.connections.max").tag("pool", "another").gauge().value());
    return null;
  }

  private static Set<String> tables(DataSource dataSource) {
    List<String> tables =
        new JdbcTemplate(dataSource)
            .queryForList(
                "select lower(table_name) from information_schema.tables"
                    + " where lower(table_name) in ('wares', 'branches', 'suppliers')",
                String.class);
    return Set.copyOf(tables);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class OwnOnes {

    @Bean
    DataSource main() {
      return new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:own;DB_CLOSE_DELAY=-1");
    }

    @Bean(defaultCandidate = false)
    DataSource another() {
      return new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:other");
    }
  }

  @Test
  void theApplicationsOwnDataSourcesStand() throws Exception {
    Map<String, String> environment =
        Map.of(
            "DB_DEFAULT_URL", "postgres://clerk:swordfish@localhost:1/shop",
            "DB_ANOTHER_URL", "postgres://clerk:swordfish@localhost:1/shop");
    Boot.ask(
        OwnOnes.class,
        environment,
        context -> {
          Set<String> names = context.getBeansOfType(DataSource.class).keySet();
          assertEquals(Set.of("main", "another"), names);
          return null;
        });
  }

  @Test
  void theyCanBeSwitchedOff() throws Exception {
    Map<String, String> environment =
        Map.of("DB_ANOTHER_URL", "postgres://clerk:swordfish@localhost:1/shop");
    boolean isThere =
        Boot.ask(
            Branches.class,
            environment,
            context -> context.containsBean("another"),
            "--pallet.databases.enabled=false",
            "--spring.datasource.url=jdbc:h2:mem:switched");
    assertFalse(isThere);
  }
}
