package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.Resolved.Via;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {

  private static final String PASSED = "passed";

  @ParameterizedTest
  @CsvSource({
    "shop.example.org, passed",
    "www.example.org, passed",
    "example.org, 400",
    "evil.example, 400",
    "localhost, 400",
    "10.0.0.7, 400",
  })
  void refusesHostsThatAreNotTheSites(String host, String expected) {
    assertEquals(expected, answer(Map.of(), "https://" + host + "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/healthz",
        "/healthz/ready",
        "/actuator/health",
        "/actuator/health/liveness",
        "/q/health",
        "/q/health/ready"
      })
  void letsProbesThroughWhateverTheyAskFor(String path) {
    Map<String, String> strict =
        Map.of("SECURE_SSL_REDIRECT", "true", "SITE_REDIRECT_ALIASES", "true");

    assertEquals(PASSED, answer(strict, "http://10.0.0.7" + path));
    assertEquals(PASSED, answer(strict, "http://www.example.org" + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/healthzz",
        "/actuator/env",
        "/actuator/health/../env",
        "/actuator/health/..;/env",
        "/actuator/health/%2e%2e/env",
        "/actuator/health/./x",
        "/q/health//x",
        "/q/health/\\..",
        "/Healthz"
      })
  void letsNothingElseThroughInTheGuiseOfAProbe(String path) {
    assertEquals("400", answer(Map.of(), "https://10.0.0.7" + path));
  }

  @Test
  void knowsTheHealthPathsOfAnApplicationAlone() {
    PalletConfig config = PalletConfig.from(environment(Map.of()));
    Gate gate = Gate.of(config.proxyTrust(), config.site(), List.of("/live"));
    Resolved probe = new Resolved("http", "10.0.0.7", 8000, "10.0.0.1", Via.PEER);

    assertEquals(Optional.empty(), gate.answer(probe, "/live", null));
    assertEquals(400, gate.answer(probe, "/healthz", null).orElseThrow().status());
  }

  @ParameterizedTest
  @CsvSource({
    "http://shop.example.org:8000/a?b=c%20d&e, https://shop.example.org/a?b=c%20d&e",
    "http://www.example.org/, https://www.example.org:8443/",
    "http://shop.example.org//evil.example/, https://shop.example.org//evil.example/",
    "https://shop.example.org/, passed",
    "http://evil.example/, 400",
  })
  void redirectsToHttpsWhereThatIsAskedFor(String url, String expected) {
    assertEquals(expected, answer(Map.of("SECURE_SSL_REDIRECT", "true"), url));
    assertFalse(answer(Map.of(), url).startsWith("https:"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/a?b, https://shop.example.org/a?b",
    "http://www.example.org:8443/, https://shop.example.org/",
    "https://shop.example.org/, passed",
    "http://shop.example.org/, passed",
    "https://other.example.org/, 400",
  })
  void redirectsAliasesWhereThatIsAskedFor(String url, String expected) {
    assertEquals(expected, answer(Map.of("SITE_REDIRECT_ALIASES", "true"), url));
  }

  @Test
  void redirectsAnAliasToHttpsAndTheDomainAtOnce() {
    Map<String, String> both =
        Map.of("SITE_REDIRECT_ALIASES", "true", "SECURE_SSL_REDIRECT", "true");

    assertEquals("https://shop.example.org/x", answer(both, "http://www.example.org/x"));
  }

  @Test
  void redirectsToNoOtherSchemeThanTheSites() {
    Map<String, String> plain =
        Map.of("SITE_REDIRECT_ALIASES", "true", "SITE_PROTOCOL", "http", "SITE_DOMAIN", "a:81|b");

    assertEquals("http://a:81/x", answer(plain, "http://b/x"));
    assertEquals("https://a/x", answer(plain, "https://b/x"));
  }

  @Test
  void neverRedirectsTheDomainToItself() {
    Map<String, String> twice =
        Map.of("SITE_REDIRECT_ALIASES", "true", "SITE_DOMAIN", "a.example|a.example:8443");

    assertEquals(PASSED, answer(twice, "https://a.example/"));
  }

  @Test
  void encodesWhatStandsInNoUrl() {
    PalletConfig config = PalletConfig.from(environment(Map.of("SECURE_SSL_REDIRECT", "1")));
    Resolved request = new Resolved("http", "shop.example.org", 80, "192.0.2.1", Via.PEER);
    Gate gate = Gate.of(config.proxyTrust(), config.site());

    Answer answer = gate.answer(request, "/a\r\nSet-Cookie: b", "\u00e9\u0000").orElseThrow();

    assertEquals(
        "https://shop.example.org/a%0D%0ASet-Cookie:%20b?%C3%A9%00",
        answer.headers().get("Location"));
    assertEquals(
        "https://shop.example.org/*",
        gate.answer(request, "*", null).orElseThrow().headers().get("Location"));
  }

  @ParameterizedTest
  @CsvSource({"https, 3600, max-age=3600", "http, 3600, ''", "https, 0, ''"})
  void tellsBrowsersToKeepToHttpsByHttpsAlone(String scheme, String seconds, String value) {
    PalletConfig config = PalletConfig.from(environment(Map.of("SECURE_HSTS_SECONDS", seconds)));
    Resolved request = new Resolved(scheme, "shop.example.org", 80, "192.0.2.1", Via.PEER);

    assertEquals(value, Gate.of(config.proxyTrust(), config.site()).hsts(request).orElse(""));
  }

  /** Passed, a status, or where the client is sent. */
  private static String answer(Map<String, String> more, String url) {
    PalletConfig config = PalletConfig.from(environment(more));
    String[] parts = url.split("/", 4);
    String host = parts[2].replaceAll(":[0-9]+$", "");
    Resolved request = new Resolved(parts[0].replace(":", ""), host, 8000, "192.0.2.1", Via.PEER);
    int question = parts[3].indexOf('?');
    return Gate.of(config.proxyTrust(), config.site())
        .answer(
            request,
            "/" + (question < 0 ? parts[3] : parts[3].substring(0, question)),
            question < 0 ? null : parts[3].substring(question + 1))
        .map(a -> a.headers().getOrDefault("Location", Integer.toString(a.status())))
        .orElse(PASSED);
  }

  private static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SITE_DOMAIN", "shop.example.org|www.example.org:8443");
    environment.putAll(more);
    return environment;
  }
}
