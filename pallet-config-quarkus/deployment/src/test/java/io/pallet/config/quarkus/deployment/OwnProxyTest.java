package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quarkus's own policy, where the application asks for it. */
final class OwnProxyTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withApplicationRoot(root -> root.addClass(Seen.class))
          .overrideConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true");

  @TestHTTPResource("/seen")
  String url;

  @Test
  void quarkusResolves() throws Exception {
    String seen = Seen.get(url).body();
    assertTrue(seen.startsWith("203.0.113.7 https://localhost"), seen);
    assertTrue(seen.endsWith(" 203.0.113.7"), seen);
  }
}
