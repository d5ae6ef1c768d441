package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.bind.Default;
import io.pallet.config.env.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;

/** An application's own records as beans. */
final class SettingsTest {

  record Money(long cents, String currency) {}

  @PalletSettings("TILL")
  record Till(URI gatewayUrl, Secret apiKey, @Default("5.00 EUR") Money fee) {}

  @PalletSettings("BAKERY")
  record Bakery(int ovens) {}

  @Configuration(proxyBeanMethods = false)
  @Import({Till.class, Bakery.class})
  static class Shop {

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, Money> money() {
      return new Converter<>() {
        @Override
        public Money convert(String text) {
          String[] parts = text.split(" ", -1);
          return new Money(Long.parseLong(parts[0].replace(".", "")), parts[1]);
        }
      };
    }
  }

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TILL_GATEWAY_URL", "https://pay.example.org",
          "TILL_API_KEY", "swordfish",
          "TILL_FEE", "2.50 CHF",
          "BAKERY_OVENS", "3");

  @Test
  void areBoundWithTheApplicationsConverters() throws Exception {
    Till till = Boot.ask(Shop.class, ENVIRONMENT, context -> context.getBean(Till.class));
    assertEquals(new Money(250, "CHF"), till.fee());
    assertEquals("swordfish", till.apiKey().reveal());
    assertEquals(new Bakery(3), Boot.ask(Shop.class, ENVIRONMENT, c -> c.getBean(Bakery.class)));
  }

  @Test
  void tellAllTheirProblemsAtOnce() {
    Map<String, String> wrong = Map.of("BAKERY_OVENS", "many", "TILL_FEE", "swordfish");
    String all = problems(wrong);
    assertTrue(all.contains("BAKERY_OVENS is not a whole number"), all);
    assertTrue(all.contains("TILL_API_KEY is not set"), all);
    assertTrue(all.contains("TILL_FEE is not a Money"), all);
  }

  private static String problems(Map<String, String> environment) {
    Exception e = assertThrows(Exception.class, () -> Boot.ask(Shop.class, environment, c -> null));
    assertEquals(3, ((UnusableEnvironmentException) e.getCause().getCause()).getExitCode());
    return new UnusableEnvironmentFailureAnalyzer().analyze(e).getDescription();
  }

  @Test
  void areFoundForTheCommands() {
    Set<String> found = SettingsBeans.find(new SpringApplication(SettingsTest.class)).keySet();
    assertTrue(found.contains("BAKERY"), found.toString());
    // what it needs a converter for is known to its bean alone
    assertFalse(found.contains("TILL"), found.toString());
  }
}
