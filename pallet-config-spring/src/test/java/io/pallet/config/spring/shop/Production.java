package io.pallet.config.spring.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;

/** The environment of a test names databases that no test may touch: nothing answers there. */
@ExtendWith(Production.Variables.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Production {

  /** Sets them while the tests of a class run. */
  final class Variables
      implements BeforeAllCallback, org.junit.jupiter.api.extension.AfterAllCallback {

    private static final String NOWHERE = "postgres://clerk:swordfish@localhost:1/production";

    private final EnvironmentVariables variables =
        new EnvironmentVariables(
            "DB_DEFAULT_URL",
            NOWHERE,
            "DB_ANOTHER_URL",
            NOWHERE,
            "DB_DEFAULT_POOL_TIMEOUT",
            "1s",
            "SITE_DOMAIN",
            "shop.example.org");

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
      variables.setup();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
      variables.teardown();
    }
  }
}
