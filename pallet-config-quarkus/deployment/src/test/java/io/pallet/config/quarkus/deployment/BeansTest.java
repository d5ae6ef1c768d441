package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.agroal.api.AgroalDataSource;
import io.pallet.config.PalletConfig;
import io.pallet.config.bind.Default;
import io.pallet.config.bind.PalletSettings;
import io.pallet.config.site.Site;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an application can have injected. */
final class BeansTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withApplicationRoot(root -> root.addClass(Payments.class))
          .overrideConfigKey("pallet.databases", "default,another")
          .overrideConfigKey("quarkus.datasource.devservices.enabled", "false")
          .overrideConfigKey("quarkus.datasource.\"another\".devservices.enabled", "false");

  /** The application's own settings. */
  @PalletSettings("PAYMENTS")
  public record Payments(@Default("EUR") String currency) {}

  @Inject PalletConfig config;
  @Inject Site site;
  @Inject Payments payments;

  @Inject
  @DataSource("another")
  InjectableInstance<AgroalDataSource> another;

  @Test
  void theEnvironmentItsSiteAndTheApplicationsSettings() {
    assertSame(config.site(), site);
    assertEquals("EUR", payments.currency());
  }

  /** The one driver is H2's: that is its kind; and nobody gives its URL. */
  @Test
  void aDeclaredDatabaseThatIsNotActive() {
    assertEquals(false, another.getHandle().getBean().isActive());
  }
}
