package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.EchoServer.Adapter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application sees of a request over a real connection, by either adapter. */
final class ServersTest {

  private static final String HOST = "Host: shop.example.org";
  private static final String[] FORWARDED = {
    HOST,
    "X-Forwarded-For: 198.51.100.66, 203.0.113.7",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Port: 99",
    "X-Forwarded-Prefix: /evil",
    "Forwarded: for=198.51.100.66",
    "X-Forwarded-User: ada"
  };

  @Nested
  final class ByFilter extends Suite {
    ByFilter() {
      super(Adapter.FILTER);
    }
  }

  @Nested
  final class ByJetty extends Suite {
    ByJetty() {
      super(Adapter.JETTY);
    }

    @Test
    void theAccessLogFollows() throws Exception {
      server.get("/", FORWARDED);

      assertEquals("203.0.113.7 GET", server.logged());
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Suite {

    private final Adapter adapter;
    EchoServer server;

    Suite(Adapter adapter) {
      this.adapter = adapter;
    }

    @BeforeAll
    void start() throws Exception {
      PalletConfig config =
          PalletConfig.from(
              Map.of(
                  "SITE_DOMAIN", "shop.example.org|www.example.org",
                  "TRUSTED_PROXIES", "127.0.0.1",
                  "SECURE_SSL_REDIRECT", "true",
                  "SECURE_HSTS_SECONDS", "3600",
                  "SITE_REDIRECT_ALIASES", "true"));
      server = EchoServer.start(adapter, config.proxyTrust(), config.site());
    }

    @AfterAll
    void stop() {
      server.close();
    }

    @Test
    void theRequestIsThatOfTheClient() throws Exception {
      String answer = server.get("/a?b", FORWARDED);

      assertTrue(
          answer.contains(
              "\r\n\r\nhttps shop.example.org 443 203.0.113.7 https://shop.example.org/a\n"
                  + "secure=true host=203.0.113.7 dates=-1 ints=-1 local="
                  + server.port()),
          answer);
    }

    @Test
    void headersThatCountOrCouldAreNotSeen() throws Exception {
      String answer = server.get("/", FORWARDED);

      assertTrue(answer.contains("X-Forwarded-User: [ada]"), answer);
      assertTrue(answer.contains("for=null\nfors=false"), answer);
      String left = answer.replace("X-Forwarded-User", "").toLowerCase(Locale.ROOT);
      assertFalse(left.contains("forwarded"), answer);
    }

    @Test
    void aStrangersHeadersAreNeitherTakenNorSeen() throws Exception {
      String answer = server.get("127.0.0.9", "/", List.of(FORWARDED));

      assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
      assertTrue(answer.contains("Location: https://shop.example.org/\r\n"), answer);
    }

    @Test
    void aSchemeInTheRequestLineIsNoTls() throws Exception {
      String answer = server.get("127.0.0.9", "https://shop.example.org/", List.of(HOST));

      assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forward", "/async"})
    void aDispatchSeesTheSame(String path) throws Exception {
      String answer = server.get(path, FORWARDED);

      assertTrue(
          answer.contains("https shop.example.org 443 203.0.113.7 https://shop.example.org"),
          answer);
    }

    @Test
    void redirectsFollow() throws Exception {
      String answer = server.get("/redirect", FORWARDED);

      assertTrue(answer.startsWith("HTTP/1.1 302"), answer);
      assertTrue(answer.contains("Location: /there?a=b\r\n"), answer);
      assertTrue(
          server
              .get("/redirect-away", FORWARDED)
              .contains("Location: https://elsewhere.example/\r\n"));
    }

    @Test
    void cookiesFollow() throws Exception {
      String answer = server.get("/session", FORWARDED);

      assertTrue(answer.matches("(?s).*\r\nSet-Cookie: own=1; Secure\r\n.*"), answer);
      if (adapter == Adapter.FILTER) {
        assertTrue(answer.matches("(?s).*\r\nSet-Cookie: JSESSIONID=[^\r]*; Secure.*"), answer);
      }
    }

    @Test
    void httpsIsToBeKeptTo() throws Exception {
      String header = "Strict-Transport-Security: max-age=3600\r\n";

      assertTrue(server.get("/", FORWARDED).contains(header));
      assertTrue(server.get("/error", FORWARDED).contains(header));
      assertFalse(server.get("/healthz", HOST).contains(header));
    }

    @ParameterizedTest
    @CsvSource({
      "shop.example.org, /a?b, 308, https://shop.example.org/a?b",
      "www.example.org, /a%20?b, 308, https://shop.example.org/a%20?b",
      "evil.example, /, 400, ''",
      "10.0.0.7:8000, /healthz, 200, ''",
      "10.0.0.7:8000, /q/health/ready, 200, ''",
      "10.0.0.7:8000, /q/healthy, 400, ''",
    })
    void whatIsNotForTheApplicationIsAnsweredBeforeIt(
        String host, String path, int status, String location) throws Exception {
      String answer = server.get(path, "Host: " + host);

      assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
      assertTrue(location.isEmpty() || answer.contains("Location: " + location + "\r\n"), answer);
      assertEquals(status == 400, answer.contains("<h1>Bad Request</h1>"), answer);
      assertFalse(answer.contains("evil"), answer);
    }
  }
}
