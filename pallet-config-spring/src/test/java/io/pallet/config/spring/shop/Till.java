package io.pallet.config.spring.shop;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Closes the shop as soon as it is open, where it is told to, and says which tables there are. */
@Component
@Order
class Till implements ApplicationRunner {

  private final ConfigurableApplicationContext context;

  Till(ConfigurableApplicationContext context) {
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String tables =
        "select count(*) from information_schema.tables where lower(table_name) = 'wares'";
    for (String name : context.getBeanNamesForType(DataSource.class)) {
      JdbcTemplate jdbc = new JdbcTemplate(context.getBean(name, DataSource.class));
      System.out.println(name + ": wares " + jdbc.queryForObject(tables, Integer.class));
    }
    if (context.getEnvironment().getProperty("shop.closes", Boolean.class, true)) {
      context.close();
    }
  }
}
