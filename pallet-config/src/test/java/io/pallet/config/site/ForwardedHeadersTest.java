package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.site.Resolved.Via;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForwardedHeadersTest {

  private static final String PEER = "10.0.0.1";

  static List<ForwardedRow> rows() throws IOException {
    return ForwardedRow.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void resolvesByThePolicy(ForwardedRow row) {
    assertEquals(row.expected(), row.policy().resolve(row));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7:443 | 203.0.113.7",
        "[2001:db8::7] | 2001:db8::7",
        "[2001:db8::7]:443 | 2001:db8::7",
        "2001:db8::7:443 | 2001:db8::7:443",
        "[::FFFF:203.0.113.7]:1 | 203.0.113.7",
        "::ffff:cb00:7107 | 203.0.113.7",
        "1:0:0:2:0:0:0:3 | 1:0:0:2::3",
        "1:0:2:0:0:3:0:0 | 1:0:2::3:0:0",
        "0:0:0:0:0:0:0:1 | ::1",
        "1:2:3:4:5:6:7:: | 1:2:3:4:5:6:7:0",
        "64:ff9b::192.0.2.33 | 64:ff9b::c000:221",
        "203.0.113.7, 2001:db8:1::5, [2001:db8:1::6]:1, 10.1.1.1:2 | 203.0.113.7",
        "\t203.0.113.7\t,,\t10.0.0.2 | 203.0.113.7",
      })
  void readsEveryWayToWriteAnAddress(String header, String client) {
    Resolved request = Asked.policy("x-forwarded").resolve(xff(header));

    assertEquals(client, request.clientIp());
    assertEquals(Via.HEADER, request.via());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7:",
        "203.0.113.7:0",
        "203.0.113.7:080",
        "203.0.113.7:+80",
        "203.0.113.7:_port",
        "[2001:db8::7]:",
        "[2001:db8::7]443",
        "[2001:db8::7]:443:443",
        "[]",
        "[",
        "]",
        ":",
        "::1::",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8",
        "12345::",
        "::g",
        "::1.2.3",
        "::1.2.3.4:5",
        "1.2.3.4::",
        "fe80::1%eth0",
        "fe80::1%25eth0",
        "0.0.0.0",
        "0.0.0.0:80",
        "[::]",
        "[::ffff:0:0]",
        "0x7f000001",
        "2130706433",
        "127.1",
        "\"203.0.113.7\"",
        "203.0.113.7;",
        "unix:",
        "unknown",
        "10.0.0.1\u00a0",
        "\u0661.2.3.4",
        "203.0.113.7/32",
      })
  void takesNothingElseForAnAddress(String header) {
    ForwardedHeaders policy = Asked.policy("x-forwarded");

    for (String list : List.of(header, header + ", 10.0.0.2", "203.0.113.7, " + header)) {
      assertEquals(PEER, policy.resolve(xff(list)).clientIp(), list);
      assertEquals(Via.PEER, policy.resolve(xff(list)).via(), list);
    }
    assertEquals("203.0.113.7", policy.resolve(xff(header + ", 203.0.113.7")).clientIp());
  }

  @Test
  void walksNoFurtherThanThirtyTwoProxies() {
    ForwardedHeaders policy = Asked.policy("x-forwarded");
    String proxies = ",10.0.0.2".repeat(32);

    assertEquals("10.0.0.2", policy.resolve(xff(proxies)).clientIp());
    assertEquals(Via.HEADER, policy.resolve(xff(", ," + proxies)).via());
    assertEquals(Via.PEER, policy.resolve(xff("203.0.113.7" + proxies)).via());
    assertEquals(
        Via.PEER,
        Asked.policy("forwarded")
            .resolve(Asked.from(PEER, "Forwarded:for=203.0.113.7" + ",for=10.0.0.2".repeat(32)))
            .via());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u00a6',
      value = {
        "FOR=203.0.113.7;Proto=HTTPS;hOST=A.example | https://a.example 203.0.113.7",
        "for=203.0.113.7 ;\t proto=https | https://app.example.com 203.0.113.7",
        "for=203.0.113.7;;proto=https; | https://app.example.com 203.0.113.7",
        ";for=203.0.113.7 | http://app.example.com:8080 203.0.113.7",
        "for=\"[2001:DB8::7]:443\" | http://app.example.com:8080 2001:db8::7",
        "for=\"[::ffff:203.0.113.7]\" | http://app.example.com:8080 203.0.113.7",
        "for=\"203.0.113.7:_port\" | http://app.example.com:8080 203.0.113.7",
        "for=\"203.0.113\\.7\";host=\"\\a.example\" | http://a.example 203.0.113.7",
        "for=UNKNOWN;host=a.example | http://a.example peer",
        "for=\"unknown:80\";proto=https | https://app.example.com peer",
        "for=\"_hidden:_port\";proto=https | https://app.example.com peer",
        "for=203.0.113.7, for=_hidden;proto=https, for=10.0.0.2 | https://app.example.com peer",
        "for=203.0.113.7;by=_x;secret=\"a,b\\\"c\";ext=1 | http://app.example.com:8080 203.0.113.7",
        "for=203.0.113.7;host=\"[2001:db8::1]:8443\" | http://[2001:db8::1]:8443 203.0.113.7",
        "for=203.0.113.7;proto=\"https\" | https://app.example.com 203.0.113.7",
        "for=203.0.113.7;proto=\"\";host=\"\" | http://app.example.com:8080 203.0.113.7",
        "for=203.0.113.7;ext=\"a\u00e9\" | http://app.example.com:8080 203.0.113.7",
      })
  void readsForwarded(String header, String expected) {
    Resolved request = Asked.policy("forwarded").resolve(Asked.from(PEER, "Forwarded:" + header));

    String client = request.via() == Via.PEER ? "peer" : request.clientIp();
    assertEquals(expected, request.url("") + " " + client);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for",
        "for=",
        "for=;proto=https",
        "for =203.0.113.7",
        "for=203.0.113.7;for=203.0.113.7",
        "for=203.0.113.7;proto=https;PROTO=http",
        "for=203.0.113.7;ext=1;EXT=2",
        "for=203.0.113.7:80",
        "for=[2001:db8::7]",
        "for=\"2001:db8::7\"",
        "for=\"[203.0.113.7]\"",
        "for=\"[2001:db8::7\"",
        "for=\"203.0.113.7:\"",
        "for=\"203.0.113.7:65536\"",
        "for=\"203.0.113.7",
        "for=203.0.113.7\"",
        "for=\"203.0.113.7\"x",
        "for=\"203.0.113.7\\\"",
        "for=\"\"",
        "for=_",
        "for=_a~",
        "for=\"_a b\"",
        "for=unknown1",
        "for=203.0.113.7 proto=https",
        "for=203.0.113.7;proto",
        "for=203.0.113.7;host=a.example:80",
        "for=203.0.113.7;host=\"a\u0001\"",
        "for=203.0.113.7;ext=\"\u20ac\"",
        "for=203.0.113.7;{=1",
        "for=\"[::]\"",
        "203.0.113.7",
      })
  void ignoresForwardedAsAWholeWhereAnElementIsMalformed(String header) {
    ForwardedHeaders policy = Asked.policy("forwarded");
    Resolved own = policy.resolve(Asked.from(PEER));

    for (String list : List.of(header, "for=198.51.100.1;proto=https, " + header)) {
      assertEquals(own, policy.resolve(Asked.from(PEER, "Forwarded:" + list)), list);
    }
    String left = header + ", for=203.0.113.7;proto=https";
    assertEquals(
        "https://app.example.com 203.0.113.7",
        shown(policy.resolve(Asked.from(PEER, "Forwarded:" + left))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-forwarded-first | X-Forwarded-Host: a.example | http://a.example 10.0.0.1",
        "x-forwarded-first | X-Forwarded-Proto: nonsense | http://app.example.com:8080 10.0.0.1",
        "x-forwarded-first | X-Forwarded-For: , | https://f.example 203.0.113.9",
        "forwarded-first | X-Forwarded-For: 203.0.113.7 | https://f.example 203.0.113.9",
        "forwarded | X-Forwarded-Port: 99 | https://f.example 203.0.113.9",
        "none | X-Forwarded-For: 203.0.113.7 | http://app.example.com:8080 10.0.0.1",
      })
  void neverMixesFamilies(String family, String line, String expected) {
    Asked both = Asked.from(PEER, line, "Forwarded: for=203.0.113.9;proto=https;host=f.example");

    assertEquals(expected, shown(Asked.policy(family).resolve(both)));
  }

  @ParameterizedTest
  @CsvSource({
    "*, a.example, true",
    "a.example, a.example, true",
    "a.example, A.EXAMPLE., true",
    "a.example, b.a.example, false",
    ".a.example, b.c.a.example, true",
    ".a.example, a.example, true",
    ".a.example, ba.example, false",
    "A.example., a.example, true",
    "[::1], [::1]:80, true",
    "[::1], [::2]:80, false",
    "192.0.2.1, 192.0.2.1:80, true",
  })
  void takesTheHostWhereItIsAllowed(String allowed, String host, boolean taken) {
    Resolved request =
        Asked.policy("x-forwarded", allowed).resolve(Asked.from(PEER, "X-Forwarded-Host:" + host));

    assertEquals(taken, !request.host().equals("app.example.com"), request.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "APP.example.com.:81 | app.example.com 81",
        "[2001:DB8::1]:81 | [2001:db8::1] 81",
        "null | localhost 8080",
        "'' | localhost 8080",
        "a b | localhost 8080",
        "a.example:0 | localhost 8080",
      })
  void takesTheConnectionsOwnHostByTheSameGrammar(String header, String expected) {
    Resolved request = Asked.policy("none").resolve(Asked.from(PEER).named(header));

    assertEquals(expected, request.host() + " " + request.port());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, true",
    "10.255.255.255, true",
    "11.0.0.0, false",
    "9.255.255.255, false",
    "0.0.0.0, false",
    "255.255.255.255, false",
    "::ffff:10.0.0.1, true",
    "[2001:db8:1::1], true",
    "2001:DB8:1:ffff:ffff:ffff:ffff:ffff%eth0, true",
    "2001:db8:2::, false",
    "2001:db8:0:ffff::, false",
    "unix:, true",
    "unix, false",
    "localhost, false",
    "'', false",
  })
  void trustsPeersHoweverTheyAreWritten(String peer, boolean trusted) {
    Asked asked = Asked.from(peer, "X-Forwarded-For: 203.0.113.7");

    assertEquals(trusted ? Via.HEADER : Via.PEER, Asked.policy("x-forwarded").resolve(asked).via());
  }

  @ParameterizedTest
  @CsvSource({
    "127.8.8.8, true",
    "10.1.1.1, true",
    "172.16.0.0, true",
    "172.31.255.255, true",
    "172.32.0.0, false",
    "192.168.1.1, true",
    "192.169.0.0, false",
    "169.254.1.1, true",
    "100.64.0.1, false",
    "::1, true",
    "::2, false",
    "fe80::1%eth0, true",
    "fec0::1, false",
    "fd00::1, true",
    "fe00::1, false",
  })
  void knowsWhatIsPrivate(String peer, boolean trusted) {
    assertEquals(trusted, TrustedProxies.of(List.of("private")).judge(peer).trusted());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, true, false",
    "::/0, false, true",
    "0.0.0.0/1|128.0.0.0/1, true, false",
    "128.0.0.0/2|0.0.0.0/1|192.0.0.0/3, true, false",
    "0.0.0.0/1|129.0.0.0/8, false, false",
    "2000::/3, false, true",
    "2000::/4|3000::/4, false, true",
    "8000::/1|::/1, false, true",
    "::ffff:0:0/96, true, false",
    "private, false, false",
  })
  void knowsWhatLeavesNobodyOut(String trusted, boolean v4, boolean v6) {
    TrustedProxies proxies = TrustedProxies.of(List.of(trusted.split("\\|")));

    assertEquals(v4, proxies.areAllOfV4());
    assertEquals(v6, proxies.areAllOfV6());
  }

  @Test
  void readsTheSslHeaderAloneWhereThereIsOne() {
    ProxyTrust trust =
        new ProxyTrust(
            List.of(PEER),
            "forwarded",
            true,
            false,
            Optional.of(new SslHeader("X-Forwarded-Proto", "HTTPS")),
            false,
            0);
    ForwardedHeaders policy = ForwardedHeaders.of(trust, Asked.site("*"));

    assertEquals(
        "http", policy.resolve(Asked.from(PEER, "Forwarded: for=1.2.3.4;proto=https")).scheme());
    assertEquals("https", policy.resolve(Asked.from(PEER, "x-forwarded-proto: https")).scheme());
    assertEquals(
        "https",
        policy.resolve(Asked.from(PEER, "x-forwarded-proto: https", "Forwarded: =")).scheme());
  }

  @Test
  void findsNothingWhereNoHeaderSpeaks() {
    ForwardedHeaders policy = Asked.policy("x-forwarded");

    assertNull(policy.find(Asked.from(PEER, "Accept: */*")));
    assertNull(policy.find(Asked.from("192.0.2.1", "X-Forwarded-For: 203.0.113.7")));
  }

  @Test
  void hidesWhatCountsOrCould() {
    ForwardedHeaders policy =
        ForwardedHeaders.of(
            new ProxyTrust(
                List.of(),
                "none",
                true,
                true,
                Optional.of(new SslHeader("Front-End-Https", "on")),
                false,
                0),
            Asked.site("*"));

    for (String name : List.of("FORWARDED", "x-forwarded-for", "X-Forwarded-Prefix")) {
      assertTrue(policy.hides(name), name);
    }
    assertTrue(policy.hides("front-end-https"));
    for (String name : List.of("X_Forwarded_For", "X-Forwarded-User", "Host", "Via")) {
      assertFalse(policy.hides(name), name);
    }
  }

  private static Asked xff(String list) {
    return Asked.from(PEER, "X-Forwarded-For:" + list);
  }

  private static String shown(Resolved request) {
    return request.url("") + " " + request.clientIp();
  }
}
