package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests a site answers, and which it sends elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteIT {

  private static final String BY_TLS =
      "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n";

  private Served served;

  @BeforeAll
  void serve(@TempDir Path directory) throws Exception {
    served =
        Served.start(
            directory,
            Map.of(
                "DB_DEFAULT_URL", "h2:mem:guestbook",
                "STORAGE_DIR", directory.toString(),
                "SITE_DOMAIN", "shop.example.org|www.example.org",
                "SITE_REDIRECT_ALIASES", "true",
                "SECURE_SSL_REDIRECT", "true",
                "SECURE_HSTS_SECONDS", "3600",
                "TRUSTED_PROXIES", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void aClientByTlsIsAnswered() throws Exception {
    String answer = get("127.0.0.1", "/whoami", "shop.example.org", BY_TLS);

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertEquals("https://shop.example.org/whoami", Json.object(RawHttp.body(answer)).get("url"));
    assertTrue(has(answer, "Strict-Transport-Security: max-age=3600"), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example.org, /whoami?a=b%20c, https://shop.example.org/whoami?a=b%20c",
    "SHOP.example.org.:8000, /, https://shop.example.org/",
    "www.example.org, /whoami, https://shop.example.org/whoami"
  })
  void aClientWithoutTlsIsSentToIt(String host, String path, String location) throws Exception {
    String answer = get("127.0.0.1", path, host, "");

    assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
    assertTrue(has(answer, "Location: " + location), answer);
    assertFalse(has(answer, "Strict-Transport-Security: max-age=3600"), answer);
  }

  @Test
  void anAliasIsSentToTheDomain() throws Exception {
    String answer = get("127.0.0.1", "/a?b", "www.example.org", BY_TLS);

    assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
    assertTrue(has(answer, "Location: https://shop.example.org/a?b"), answer);
  }

  @Test
  void aStrangerCannotSayThatHeCameByTls() throws Exception {
    String answer = get("127.0.0.9", "/whoami", "shop.example.org", BY_TLS);
    assertTrue(answer.startsWith("HTTP/1.1 308"), answer);

    String absolute = get("127.0.0.9", "https://shop.example.org/whoami", "shop.example.org", "");
    assertFalse(absolute.startsWith("HTTP/1.1 200"), absolute);
  }

  @ParameterizedTest
  @CsvSource({"evil.example, /", "10.0.0.7:8000, /whoami", "10.0.0.7, /healthz/../whoami"})
  void anotherHostIsRefusedByAShortPage(String host, String path) throws Exception {
    String answer = get("127.0.0.1", path, host, BY_TLS);

    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.length() < 1500, answer);
    assertFalse(answer.contains("clientIp"), answer);
  }

  @Test
  void aProbeIsAnsweredWhateverItAsksFor() throws Exception {
    String answer = get("127.0.0.9", "/healthz", "10.0.0.7:8000", "");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
  }

  @Test
  void redirectsFollow() throws Exception {
    Form form = Form.of("Ada", "hello");
    String body = new String(form.bytes(), StandardCharsets.US_ASCII);
    String answer =
        RawHttp.send(
            "127.0.0.1",
            "127.0.0.1",
            served.port(),
            "POST /sign HTTP/1.1\r\nHost: shop.example.org\r\nConnection: close\r\n"
                + BY_TLS
                + "Content-Type: "
                + form.contentType()
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);

    assertTrue(answer.startsWith("HTTP/1.1 303"), answer);
    assertTrue(
        has(answer, "Location: /") || has(answer, "Location: https://shop.example.org/"), answer);
  }

  private String get(String from, String path, String host, String lines) throws Exception {
    String request =
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + lines + "\r\n";
    return RawHttp.send(from, "127.0.0.1", served.port(), request);
  }

  private static boolean has(String answer, String header) {
    return answer
        .substring(0, answer.indexOf("\r\n\r\n") + 2)
        .toLowerCase(Locale.ROOT)
        .contains("\r\n" + header.toLowerCase(Locale.ROOT) + "\r\n");
  }
}
