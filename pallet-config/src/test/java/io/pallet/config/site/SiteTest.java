package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the site says of itself, and what is wrong with what is said of its proxies. */
final class SiteTest {

  @ParameterizedTest
  @CsvSource({
    "SITE_DOMAIN=shop.example.org, https://shop.example.org/a?b, shop.example.org",
    "SITE_DOMAIN=shop.example.org:443, https://shop.example.org/a?b, shop.example.org",
    "SITE_DOMAIN=a.example:8443;SITE_PROTOCOL=https, https://a.example:8443/a?b, a.example",
    "SITE_DOMAIN=a.example;SITE_PROTOCOL=http, http://a.example/a?b, a.example",
    "SITE_DOMAIN=localhost:8000;ENVIRONMENT=dev, http://localhost:8000/a?b, ''",
    "SITE_DOMAIN=[2001:db8::1], https://[2001:db8::1]/a?b, ''",
    "SITE_DOMAIN=192.0.2.1, https://192.0.2.1/a?b, ''",
    "PORT=9000, http://localhost:9000/a?b, ''",
  })
  void hasAPublicUrlForMailAndJobs(String environment, String url, String cookieDomain) {
    Site site = PalletConfig.from(variables(environment)).site();

    assertEquals(url, site.url("/a?b"));
    assertEquals(cookieDomain, site.cookieDomain().orElse(""));
    assertEquals(url.startsWith("https"), site.isSecure() && site.domain().isPresent());
  }

  @Test
  void wantsAPathThatBeginsAtTheRoot() {
    Site site = PalletConfig.from(Map.of("SITE_DOMAIN", "a.example")).site();

    assertThrows(IllegalArgumentException.class, () -> site.url("evil.example"));
  }

  @Test
  void sendsMailFromItsDomain() {
    PalletConfig config = PalletConfig.from(Map.of("SITE_DOMAIN", "a.example:8443|b.example"));

    assertEquals("do.not.reply@a.example", config.site().sender());
    assertEquals("do.not.reply@a.example", config.email().from());
  }

  @Test
  void warnsOfManyRangesThatTogetherLeaveNobodyOut() {
    String all =
        IntStream.rangeClosed(1, 223)
            .mapToObj(first -> first + ".0.0.0/8")
            .collect(Collectors.joining("|"));

    assertEquals(
        List.of(Code.BOUNDLESS_TRUST),
        problems(Map.of("TRUSTED_PROXIES", all)).stream().map(Problem::code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "TRUSTED_PROXIES=none|10.0.0.1, TRUSTED_PROXIES, USELESS_TRUST, error",
    "TRUSTED_PROXIES=10.0.0.1/8, TRUSTED_PROXIES, BAD_ADDRESS, error",
    "TRUSTED_PROXIES=0.0.0.0, TRUSTED_PROXIES, BAD_ADDRESS, error",
    "TRUSTED_PROXIES=0.0.0.0/0, TRUSTED_PROXIES, BOUNDLESS_TRUST, warning",
    "TRUSTED_PROXIES=::/0, TRUSTED_PROXIES, BOUNDLESS_TRUST, warning",
    "TRUSTED_PROXIES=0.0.0.0/1|128.0.0.0/1, TRUSTED_PROXIES, BOUNDLESS_TRUST, warning",
    "TRUSTED_PROXIES=::ffff:0:0/96, TRUSTED_PROXIES, BOUNDLESS_TRUST, warning",
    "TRUSTED_PROXIES=10.0.0.0/8|8.0.0.0/7|fd00::/8, '', '', ''",
    "TRUSTED_PROXIES=none;SECURE_PROXY_SSL_HEADER=A: b, SECURE_PROXY_SSL_HEADER, USELESS_TRUST,"
        + " error",
    "FORWARDED_HEADERS=none;SECURE_PROXY_SSL_HEADER=A: b, SECURE_PROXY_SSL_HEADER, USELESS_TRUST,"
        + " error",
    "SECURE_PROXY_SSL_HEADER=A: b|c, '', '', ''",
    "FORWARDED_HEADERS=none;SECURE_SSL_REDIRECT=1, SECURE_SSL_REDIRECT, REDIRECT_LOOP, warning",
    "FORWARDED_HEADERS=none;TRUSTED_PROXIES=none, '', '', ''",
    "FORWARDED_HEADERS=forwarded;USE_X_FORWARDED_PORT=1, '', '', ''",
  })
  void checksWhatItIsToldOfProxies(
      String environment, String variable, String code, String severity) {
    List<Problem> problems = problems(variables(environment));

    if (variable.isEmpty()) {
      assertTrue(problems.isEmpty(), problems.toString());
    } else {
      assertEquals(1, problems.size(), problems.toString());
      assertEquals(variable, problems.get(0).variable());
      assertEquals(Code.valueOf(code), problems.get(0).code());
      assertEquals(severity, problems.get(0).severity().toString());
    }
  }

  private static List<Problem> problems(Map<String, String> environment) {
    try {
      return PalletConfig.from(environment).warnings();
    } catch (ConfigurationException e) {
      return e.problems();
    }
  }

  private static Map<String, String> variables(String assignments) {
    Map<String, String> variables = new HashMap<>();
    for (String assignment : assignments.split(";")) {
      variables.put(assignment.split("=", 2)[0], assignment.split("=", 2)[1]);
    }
    return variables;
  }
}
