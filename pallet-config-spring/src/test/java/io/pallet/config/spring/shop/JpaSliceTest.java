package io.pallet.config.spring.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.ApplicationContext;

/** A slice with an embedded database in place of the application's. */
@Production
@DataJpaTest
class JpaSliceTest {

  @Autowired private Wares wares;
  @Autowired private ApplicationContext context;

  @Test
  void touchesNoDatabaseOfThePallet() {
    assertEquals(0, wares.count());
    assertEquals(Set.of("dataSource"), context.getBeansOfType(DataSource.class).keySet());
  }
}
