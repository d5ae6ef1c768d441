package io.pallet.config.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hosts that requests may name, compiled. */
final class AllowedHosts {

  private final boolean any;
  private final Set<String> hosts = new HashSet<>();
  private final List<String> domains = new ArrayList<>();

  /**
   * Compiles them.
   *
   * @param allowed hosts, {@code .example.org} for a domain and its subdomains, {@code *} for all
   */
  AllowedHosts(List<String> allowed) {
    this.any = allowed.contains("*");
    for (String text : allowed) {
      String host = HostText.withoutDot(text.toLowerCase(Locale.ROOT));
      if (host.startsWith(".")) {
        domains.add(host);
        hosts.add(host.substring(1));
      } else {
        hosts.add(host);
      }
    }
  }

  /**
   * Whether a request may name a host.
   *
   * @param host in lower case, without a port and without a dot at its end
   */
  boolean allows(String host) {
    if (any || hosts.contains(host)) {
      return true;
    }
    for (String domain : domains) {
      if (host.endsWith(domain)) {
        return true;
      }
    }
    return false;
  }
}
