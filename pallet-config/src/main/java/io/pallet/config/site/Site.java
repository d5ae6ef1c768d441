package io.pallet.config.site;

import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.IpAddress;
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
 * @param redirectAliases whether requests for an alias are redirected to its own host
 */
public record Site(
    Optional<HostPort> domain,
    List<HostPort> aliases,
    String protocol,
    List<String> allowedHosts,
    int port,
    boolean redirectAliases) {

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

  static final Variable<Boolean> SITE_REDIRECT_ALIASES =
      Variable.of(
              "SITE_REDIRECT_ALIASES",
              Parsers.BOOLEAN,
              "Whether requests for the other hosts of `SITE_DOMAIN` are redirected to the first.")
          .byDefault("false");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(SiteDomain.SITE_DOMAIN, SITE_PROTOCOL, PORT, ALLOWED_HOSTS, SITE_REDIRECT_ALIASES);

  public static Site read(Env env, Environment environment) {
    List<HostPort> domains = env.find(SiteDomain.SITE_DOMAIN).orElse(List.of());
    return new Site(
        domains.isEmpty() ? Optional.empty() : Optional.of(domains.get(0)),
        domains.isEmpty() ? domains : domains.subList(1, domains.size()),
        env.get(SITE_PROTOCOL, environment.debug() ? "http" : "https"),
        env.get(ALLOWED_HOSTS, allowedHosts(domains, environment)),
        env.get(PORT),
        env.get(SITE_REDIRECT_ALIASES));
  }

  /** The public URL without a path, or empty where the site has no domain. */
  public Optional<String> url() {
    return domain.isPresent()
        ? Optional.of(protocol + "://" + authority(domain.get(), protocol))
        : Optional.empty();
  }

  /**
   * The public URL of a path, for mail and jobs, which know of no request; where the site has no
   * domain it leads to this machine.
   *
   * @param path what begins with {@code /}, with a query where there is one, encoded
   */
  public String url(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with /");
    }
    return url().orElse("http://localhost:" + port) + path;
  }

  /** Its own host without the port, {@code localhost} where the site has no domain. */
  public String host() {
    return domain.isPresent() ? domain.get().bracketedHost() : "localhost";
  }

  /** Whether the public URL is https, so that cookies are for https alone. */
  public boolean isSecure() {
    return protocol.equals(Scheme.HTTPS);
  }

  /**
   * The {@code Domain} of cookies that the subdomains are to see too, or empty where there can be
   * none: an address, or a name without a dot.
   */
  public Optional<String> cookieDomain() {
    return domain
        .map(own -> HostText.withoutDot(own.host()))
        .filter(host -> host.indexOf('.') > 0 && IpAddress.find(host, 0, host.length()) == null);
  }

  /** The sender of mail where nothing else is said. */
  public String sender() {
    return "do.not.reply@" + host();
  }

  /** A host as it stands in a URL, with its port where that is not the scheme's own. */
  static String authority(HostPort host, String scheme) {
    int standard = Scheme.port(scheme);
    return host.portOr(standard) == standard ? host.bracketedHost() : host.toString();
  }

  private static List<String> allowedHosts(List<HostPort> domains, Environment environment) {
    if (domains.isEmpty() || environment.debug()) {
      return List.of("*");
    }
    List<String> hosts = new ArrayList<>(domains.size());
    for (HostPort domain : domains) {
      hosts.add(domain.bracketedHost());
    }
    return List.copyOf(hosts);
  }
}
