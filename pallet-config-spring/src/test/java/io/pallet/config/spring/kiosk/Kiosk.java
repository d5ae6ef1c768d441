package io.pallet.config.spring.kiosk;

import io.pallet.config.bind.Default;
import io.pallet.config.site.Site;
import io.pallet.config.spring.PalletSettings;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application, its main, and what it says. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Kiosk.Prices.class)
public class Kiosk {

  public static void main(String[] arguments) {
    SpringApplication.run(Kiosk.class, arguments);
  }

  /** Settings of its own. */
  @PalletSettings("PRICES")
  public record Prices(@Default("EUR") String currency) {}

  @Bean
  static ApplicationRunner report(ConfigurableApplicationContext beans, Site site, Prices prices) {
    return arguments -> {
      System.out.println("site " + site.host() + ", prices in " + prices.currency());
      new TreeMap<>(beans.getBeansOfType(DataSource.class))
          .forEach((name, dataSource) -> System.out.println(name + ": " + tables(dataSource)));
      beans.close();
    };
  }

  private static String tables(DataSource dataSource) {
    return String.join(
        " ",
        new JdbcTemplate(dataSource)
            .queryForList(
                "select lower(table_name) from information_schema.tables"
                    + " where lower(table_name) in ('wares', 'branches', 'suppliers')",
                String.class));
  }
}
