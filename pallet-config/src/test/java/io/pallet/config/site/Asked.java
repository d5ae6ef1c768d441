package io.pallet.config.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to {@code app.example.com} at port 8080, by http, with these header lines. */
record Asked(String peer, String scheme, @Nullable String host, List<String> lines)
    implements Received {

  static Asked from(String peer, String... lines) {
    return new Asked(peer, "http", "app.example.com", List.of(lines));
  }

  Asked named(@Nullable String host) {
    return new Asked(peer, scheme, host, lines);
  }

  @Override
  public int port() {
    return 8080;
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = new ArrayList<>();
    for (String line : lines) {
      if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        values.add(line.substring(name.length() + 1));
      }
    }
    return values.isEmpty() ? null : String.join(",", values);
  }

  /** The policy of this family, which trusts 10.0.0.0/8 and takes host and port. */
  static ForwardedHeaders policy(String family, String... allowedHosts) {
    return ForwardedHeaders.of(
        trust(family, List.of("10.0.0.0/8", "unix", "2001:db8:1::/48")),
        site(allowedHosts.length == 0 ? new String[] {"*"} : allowedHosts));
  }

  static ProxyTrust trust(String family, List<String> trusted) {
    return new ProxyTrust(trusted, family, true, true, Optional.empty(), false, 0);
  }

  static Site site(String... allowedHosts) {
    return new Site(Optional.empty(), List.of(), "https", List.of(allowedHosts), 8000, false);
  }
}
