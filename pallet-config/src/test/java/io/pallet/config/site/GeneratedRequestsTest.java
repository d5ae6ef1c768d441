package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.IpAddress;
import io.pallet.config.site.Resolved.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests by the hundred thousand from a grammar, half of them with a few characters changed. */
final class GeneratedRequestsTest {

  private static final String CHANGES =
      ",;=\"\\:[]. \t-_%0179afF\u0000\u00a0\u0130\u017f\u0661\u212a\u20ac\ud83d\r\n/@?#";

  private static final String[] FAMILIES = {
    "x-forwarded", "forwarded", "x-forwarded-first", "forwarded-first", "none"
  };
  private static final String[] NAMES = {
    "X-Forwarded-For",
    "x-forwarded-for",
    "X-Forwarded-Proto",
    "X-Forwarded-Host",
    "X-Forwarded-Port",
    "Forwarded",
    "X_Forwarded_For"
  };
  private static final String[] VALUES = {
    "203.0.113.7",
    "10.0.0.2",
    "2001:db8::7",
    "[2001:db8:1::9]:443",
    "203.0.113.7:80",
    "for=203.0.113.7",
    "for=10.0.0.2;proto=https;host=a.example",
    "for=\"[2001:db8::7]:1\";by=_x;ext=\"a,b\\\"\"",
    "for=unknown;proto=http",
    "proto=https",
    "https",
    "http",
    "a.example",
    "a.example:8443",
    "[::1]:80",
    "443",
    "0",
    "",
    " ",
    "unknown",
    "::",
    "1:2:3:4:5:6:7:8"
  };
  private static final String[] PEERS = {
    "10.0.0.1",
    "::ffff:10.0.0.1",
    "[2001:db8:1::1]",
    "unix:",
    "192.0.2.9",
    "::1",
    "fe80::1%eth0",
    ""
  };
  private static final String[] HOSTS = {
    "app.example.com", "APP.example.com.:81", "[::1]", "a b", "", "1.2.3"
  };

  private final Random random = new Random(42);

  @Test
  void areResolvedToWhatARequestCanBe() {
    int count = Integer.getInteger("pallet.fuzz.count", 100_000);
    int known = 0;
    for (int i = 0; i < count; i++) {
      ForwardedHeaders policy = Asked.policy(FAMILIES[random.nextInt(FAMILIES.length)]);
      Asked asked =
          Asked.from(PEERS[random.nextInt(PEERS.length)], lines()).named(changed(pick(HOSTS)));
      Resolved resolved = policy.resolve(asked);
      checkForm(resolved, asked);
      checkStranger(policy, asked);
      known += resolved.via() == Via.HEADER ? 1 : 0;
    }
    assertTrue(known > count / 40, "too few clients are known: " + known);
  }

  @Test
  void areTheSameWhateverStandsLeftOfTheClient() {
    int count = Integer.getInteger("pallet.fuzz.count", 100_000);
    int compared = 0;
    for (int i = 0; i < count; i++) {
      int family = random.nextInt(2);
      ForwardedHeaders policy = Asked.policy(FAMILIES[family]);
      Asked asked = Asked.from("10.0.0.1", lines());
      Resolved resolved = policy.resolve(asked);
      if (resolved.via() == Via.HEADER && !isTrusted(resolved.clientIp())) {
        compared++;
        List<String> lines = new ArrayList<>(asked.lines());
        lines.add(0, (family == 0 ? "X-Forwarded-For:" : "Forwarded:") + changed(pick(VALUES)));
        Asked longer = Asked.from("10.0.0.1", lines.toArray(String[]::new));
        assertEquals(resolved, policy.resolve(longer), longer::toString);
      }
    }
    assertTrue(compared > count / 50, "too few are compared: " + compared);
  }

  private static void checkForm(Resolved resolved, Asked asked) {
    String request = asked + " is " + resolved;
    assertTrue(List.of("http", "https").contains(resolved.scheme()), request);
    assertTrue(resolved.port() >= 1 && resolved.port() <= 65535, request);
    HostPort host = HostPort.parse(resolved.host(), 0, resolved.host().length());
    assertEquals(resolved.host(), host.bracketedHost().toLowerCase(Locale.ROOT), request);
    assertTrue(host.port().isEmpty() && !resolved.host().endsWith("."), request);
    if (resolved.via() == Via.HEADER) {
      String client = resolved.clientIp();
      IpAddress address = IpAddress.find(client, 0, client.length());
      assertTrue(address != null && !address.isUnspecified(), request);
      assertEquals(client, address.toString(), request);
    } else {
      assertEquals(Peer.text(asked.peer()), resolved.clientIp(), request);
    }
  }

  /** From a stranger, headers are nothing. */
  private static void checkStranger(ForwardedHeaders policy, Asked asked) {
    Asked stranger = new Asked("192.0.2.9", "http", asked.host(), asked.lines());
    Asked silent = new Asked("192.0.2.9", "http", asked.host(), List.of());
    assertEquals(policy.resolve(silent), policy.resolve(stranger), stranger::toString);
  }

  private static boolean isTrusted(String client) {
    return client.startsWith("10.") || client.startsWith("2001:db8:1:");
  }

  private String[] lines() {
    String[] lines = new String[1 + random.nextInt(4)];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder(pick(NAMES) + ":" + pick(VALUES));
      while (random.nextInt(2) == 0) {
        line.append(", ").append(pick(VALUES));
      }
      lines[i] = random.nextInt(3) > 0 ? line.toString() : withValueChanged(line.toString());
    }
    return lines;
  }

  private String withValueChanged(String line) {
    int value = line.indexOf(':') + 1;
    return line.substring(0, value) + changed(line.substring(value));
  }

  private String changed(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(out.length() + 1);
      char c = CHANGES.charAt(random.nextInt(CHANGES.length()));
      if (at == out.length() || random.nextBoolean()) {
        out.insert(at, c);
      } else if (random.nextBoolean()) {
        out.setCharAt(at, c);
      } else {
        out.deleteCharAt(at);
      }
    }
    return out.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
