package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parsers;
import io.pallet.config.site.ForwardedHeaders;
import io.pallet.config.site.Received;
import io.pallet.config.site.Resolved;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Targets for Jazzer: with the environment variable {@code JAZZER_FUZZ=1} and {@code
 * -Dtest=FuzzTest#TARGET} it looks for texts that break them; else the empty text and the kept ones
 * are tried.
 */
final class FuzzTest {

  private static final List<ForwardedHeaders> POLICIES =
      List.of(policy("x-forwarded"), policy("forwarded"), policy("forwarded-first"));

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "60s")
  void databaseUrl(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      DatabaseUrl url = DatabaseUrl.parse(text);
      assertEquals(url, DatabaseUrl.parse(url.render()));
    } catch (InvalidValueException e) {
      assertFalse(text.length() > 20 && e.toString().contains(text));
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "60s")
  void hostList(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      List<HostPort> hosts = Parsers.list(HostPort.PARSER).parse(text);
      String shown = Parsers.list(HostPort.PARSER).show(hosts);
      assertEquals(hosts, Parsers.list(HostPort.PARSER).parse(shown));
    } catch (InvalidValueException e) {
      assertFalse(text.length() > 20 && e.toString().contains(text));
    }
  }

  /** The lines of the text: a peer, a host, and header lines. */
  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "60s")
  void forwarded(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (ForwardedHeaders policy : POLICIES) {
      Resolved resolved = policy.resolve(new FuzzedRequest(lines));
      assertTrue(resolved.scheme().equals("http") || resolved.scheme().equals("https"));
      assertTrue(resolved.port() >= 1 && resolved.port() <= 65535);
      assertFalse(HostPort.parse(resolved.host(), 0, resolved.host().length()).port().isPresent());
    }
  }

  private static ForwardedHeaders policy(String family) {
    PalletConfig config =
        PalletConfig.from(
            Map.of(
                "FORWARDED_HEADERS", family,
                "TRUSTED_PROXIES", "private|unix",
                "USE_X_FORWARDED_PORT", "true"));
    return ForwardedHeaders.of(config.proxyTrust(), config.site());
  }

  private record FuzzedRequest(List<String> lines) implements Received {

    @Override
    public String peer() {
      return lines.isEmpty() ? "10.0.0.1" : lines.get(0);
    }

    @Override
    public String scheme() {
      return "http";
    }

    @Override
    public @Nullable String host() {
      return lines.size() < 2 ? null : lines.get(1);
    }

    @Override
    public int port() {
      return 8000;
    }

    @Override
    public @Nullable String header(String name) {
      String start = name + ":";
      List<String> values =
          lines.stream()
              .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
              .map(line -> line.substring(start.length()))
              .toList();
      return values.isEmpty() ? null : String.join(",", values);
    }
  }
}
