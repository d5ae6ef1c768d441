package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.EchoServer.Adapter;
import io.pallet.config.site.RealProxy.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind real proxies, set as the documentation says, nobody is who he is not. */
@Tag("deep")
final class RealProxiesTest {

  private static final String SEEN =
      "https shop.example.org 443 " + RealProxy.CLIENT + " https://shop.example.org";

  /** What somebody sends who wants to be somebody else; each is one request's further lines. */
  private static final List<List<String>> ATTEMPTS =
      List.of(
          List.of("X-Forwarded-For: 127.0.0.1"),
          List.of("X-Forwarded-For: 203.0.113.7, 127.0.0.1", "x-forwarded-for: 127.0.0.1"),
          List.of("X-Forwarded-For: bogus, ,\"", "X-Forwarded-For: " + "127.0.0.1,".repeat(40)),
          List.of("X-Forwarded-Proto: http", "X-Forwarded-Ssl: off"),
          List.of("X-Forwarded-Host: evil.example"),
          List.of("X-Forwarded-Host: www.example.org", "X-Forwarded-Host: www.example.org"),
          List.of("X-Forwarded-Port: 99", "X-Forwarded-Prefix: /evil"),
          List.of("Forwarded: for=127.0.0.1;proto=http;host=www.example.org"),
          List.of("Forwarded: for=\"127.0.0.1", "Forwarded: for=\"_a\\"),
          List.of(
              "X_Forwarded_For: 127.0.0.1", "X_Forwarded_Proto: http", "Forwarded_: for=1.1.1.1"),
          List.of("X-Real-IP: 127.0.0.1", "True-Client-IP: 127.0.0.1", "CF-Connecting-IP: 1.1.1.1"),
          List.of("Connection: close, X-Forwarded-For, X-Forwarded-Proto, X-Forwarded-Host"),
          List.of("Connection: X-Forwarded-For", "Keep-Alive: X-Forwarded-Proto"));

  static Stream<Arguments> proxies() {
    return Stream.of(Program.values())
        .flatMap(
            program -> Stream.of(Adapter.values()).map(adapter -> Arguments.of(program, adapter)));
  }

  @ParameterizedTest
  @MethodSource("proxies")
  void nobodyIsWhoHeIsNot(Program program, Adapter adapter, @TempDir Path directory)
      throws Exception {
    try (EchoServer application = application(adapter);
        RealProxy proxy = RealProxy.start(program, directory, application.port())) {
      assertTrue(body(proxy.send(true, get("/x", List.of()))).startsWith(SEEN + "/x\n"));
      assertAll(ATTEMPTS.stream().map(lines -> () -> assertNoneOthers(proxy, "/x", lines)));
      for (String target : List.of("http://shop.example.org/x", "http://www.example.org/x")) {
        assertNoneOthers(proxy, target, List.of());
      }
    }
  }

  /** The client's own request, or none. */
  private static void assertNoneOthers(RealProxy proxy, String target, List<String> lines)
      throws Exception {
    String answer = proxy.send(true, get(target, lines));
    boolean refused = answer.startsWith("HTTP/1.1 4");
    assertTrue(refused || body(answer).startsWith(SEEN + "/x\n"), lines + ": " + answer);
    String headers = body(answer).replace("X_Forwarded", "");
    assertFalse(headers.contains("\nX-Forwarded") || headers.contains("\nForwarded:"), answer);
  }

  @ParameterizedTest
  @MethodSource("proxies")
  void redirectsCookiesAndLinksFollow(Program program, Adapter adapter, @TempDir Path directory)
      throws Exception {
    try (EchoServer application = application(adapter);
        RealProxy proxy = RealProxy.start(program, directory, application.port())) {
      String plain = proxy.send(false, get("/x?a=b", List.of()));
      assertTrue(plain.startsWith("HTTP/1.1 308"), plain);
      assertEquals("https://shop.example.org/x?a=b", header(plain, "Location"));

      String redirect = proxy.send(true, get("/redirect", List.of()));
      assertEquals("/there?a=b", header(redirect, "Location"));
      assertEquals("max-age=3600", header(redirect, "Strict-Transport-Security"));

      String session = proxy.send(true, get("/session", List.of()));
      assertTrue(session.contains("own=1; Secure"), session);

      assertTrue(
          body(proxy.send(true, get("/", List.of()))).contains(" https://shop.example.org/\n"));
      assertTrue(
          proxy
              .send(true, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
              .startsWith("HTTP/1.1 400"));
    }
  }

  private static EchoServer application(Adapter adapter) throws Exception {
    PalletConfig config =
        PalletConfig.from(
            Map.of(
                "SITE_DOMAIN", "shop.example.org|www.example.org",
                "TRUSTED_PROXIES", "127.0.0.1",
                "SECURE_SSL_REDIRECT", "true",
                "SECURE_HSTS_SECONDS", "3600"));
    return EchoServer.start(adapter, config.proxyTrust(), config.site());
  }

  private static String get(String target, List<String> lines) {
    List<String> all = new ArrayList<>(List.of("GET " + target + " HTTP/1.1"));
    all.add("Host: shop.example.org");
    all.addAll(lines);
    if (lines.stream().noneMatch(line -> line.startsWith("Connection: close"))) {
      all.add("Connection: close");
    }
    return String.join("\r\n", all) + "\r\n\r\n";
  }

  private static String body(String answer) {
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    boolean chunked = answer.contains("ransfer-Encoding: chunked");
    return chunked ? body.substring(body.indexOf('\n') + 1) : body;
  }

  private static String header(String answer, String name) {
    for (String line : answer.split("\r\n", -1)) {
      if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        return line.substring(name.length() + 1).strip();
      }
    }
    return "";
  }
}
