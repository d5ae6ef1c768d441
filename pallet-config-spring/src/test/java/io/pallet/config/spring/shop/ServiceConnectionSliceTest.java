package io.pallet.config.spring.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slice with a service connection, as Testcontainers gives one. */
@Production
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class ServiceConnectionSliceTest {

  /** What {@code @ServiceConnection} makes of a container. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Container {

    @Bean
    JdbcConnectionDetails container() {
      return new JdbcConnectionDetails() {
        @Override
        public String getUsername() {
          return "sa";
        }

        @Override
        public String getPassword() {
          return "";
        }

        @Override
        public String getJdbcUrl() {
          return "jdbc:h2:mem:container;DB_CLOSE_DELAY=-1";
        }
      };
    }
  }

  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext context;

  @Test
  void touchesNoDatabaseOfThePallet() {
    assertEquals(0, jdbc.sql("select count(*) from wares").query(Integer.class).single());
    assertFalse(context.containsBean("another"));
  }
}
