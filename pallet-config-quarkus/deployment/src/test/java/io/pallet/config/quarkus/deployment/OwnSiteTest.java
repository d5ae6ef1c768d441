package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quarkus alone, where the pallet's site is switched off. */
final class OwnSiteTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withApplicationRoot(root -> root.addClass(Seen.class))
          .overrideConfigKey("pallet.site.enabled", "false");

  @TestHTTPResource("/seen")
  String url;

  @Test
  void theConnectionsOwnValuesHold() throws Exception {
    String seen = Seen.get(url).body();
    assertTrue(seen.startsWith("127.0.0.1 http://localhost"), seen);
    assertTrue(seen.endsWith(" 203.0.113.7"), seen);
  }
}
