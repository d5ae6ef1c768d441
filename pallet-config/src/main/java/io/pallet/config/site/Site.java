package io.pallet.config.site;

import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.SiteDomain;
import io.pallet.config.env.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The site as the public sees it.
 *
 * @param domain its own host, with a port where one is given
 * @param aliases its other hosts
 * @param protocol {@code http} or {@code https}
 * @param allowedHosts the hosts that requests may name, {@code *} for any
 * @param port where the application listens
 */
public record Site(
    Optional<HostPort> domain,
    List<HostPort> aliases,
    String protocol,
    List<String> allowedHosts,
    int port) {

  static final Variable<String> SITE_PROTOCOL =
      Variable.of("SITE_PROTOCOL", Parsers.choice("http", "https"), "The scheme of the public URL.")
          .computed("`http` in debug, else `https`");

  static final Variable<Integer> PORT =
      Variable.of("PORT", Parsers.PORT, "Where the application listens.").byDefault("8000");

  static final Variable<List<String>> ALLOWED_HOSTS =
      Variable.of(
              "ALLOWED_HOSTS",
              Parsers.list(new AllowedHost()),
              "The hosts that requests may name: hosts, `.example.org` for subdomains, `*`.")
          .computed("the hosts of `SITE_DOMAIN`; `*` in debug or with no `SITE_DOMAIN`");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(SiteDomain.SITE_DOMAIN, SITE_PROTOCOL, PORT, ALLOWED_HOSTS);

  public static Site read(Env env, Environment environment) {
    List<HostPort> domains = env.find(SiteDomain.SITE_DOMAIN).orElse(List.of());
    return new Site(
        domains.isEmpty() ? Optional.empty() : Optional.of(domains.get(0)),
        domains.isEmpty() ? domains : domains.subList(1, domains.size()),
        env.get(SITE_PROTOCOL, environment.debug() ? "http" : "https"),
        env.get(ALLOWED_HOSTS, allowedHosts(domains, environment)),
        env.get(PORT));
  }

  /** The public URL without a path, or empty where the site has no domain. */
  public Optional<String> url() {
    if (domain.isEmpty()) {
      return Optional.empty();
    }
    HostPort own = domain.get();
    int standard = protocol.equals("https") ? 443 : 80;
    boolean plain = own.portOr(standard) == standard;
    return Optional.of(protocol + "://" + (plain ? own.bracketedHost() : own));
  }

  /** Its own host without the port, {@code localhost} where the site has no domain. */
  public String host() {
    return domain.isPresent() ? domain.get().bracketedHost() : "localhost";
  }

  private static List<String> allowedHosts(List<HostPort> domains, Environment environment) {
    if (domains.isEmpty() || environment.debug()) {
      return List.of("*");
    }
    List<String> hosts = new ArrayList<>();
    for (HostPort domain : domains) {
      hosts.add(domain.bracketedHost());
    }
    return List.copyOf(hosts);
  }
}
