package io.pallet.config.site;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.IpAddress;
import io.pallet.config.site.Hosts.Named;
import io.pallet.config.site.Resolved.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is and what it asked for, by one policy: only headers of a trusted peer count, and
 * of them only what the nearest proxies wrote; text further left is never read, names are never
 * looked up, and where a header is malformed the connection's own values hold.
 */
public final class ForwardedHeaders {

  // as proxies write them: containers that compare without folding case find them at once
  private static final String FORWARDED = "Forwarded";
  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";
  private static final String PORT = "X-Forwarded-Port";

  /** Facts of a request to one framework or another. */
  private static final List<String> HIDDEN =
      List.of(FORWARDED, FOR, PROTO, HOST, PORT, "X-Forwarded-Prefix", "X-Forwarded-Ssl");

  /** Where a request names no host that is one. */
  private static final String NO_HOST = "localhost";

  private static final int MOST_PORT = 65535;

  private enum Family {
    X_FORWARDED,
    FORWARDED,
    NONE
  }

  private final Family first;
  private final Family second;
  private final TrustedProxies trusted;
  private final Walk walk;
  private final Hosts forwardedHosts;
  private final Hosts ownHosts = new Hosts(new AllowedHosts(List.of("*")));
  private final boolean useHost;
  private final boolean usePort;
  private final @Nullable String sslHeader;
  private final String sslValue;

  private ForwardedHeaders(ProxyTrust trust, Site site) {
    String headers = trust.headers();
    boolean either = headers.endsWith("-first");
    boolean x = headers.startsWith("x-");
    this.first =
        x
            ? Family.X_FORWARDED
            : headers.equals(ProxyTrust.NO_HEADERS) ? Family.NONE : Family.FORWARDED;
    this.second = !either ? first : x ? Family.FORWARDED : Family.X_FORWARDED;
    this.trusted = TrustedProxies.of(trust.trusted());
    this.walk = new Walk(trusted);
    this.forwardedHosts = new Hosts(new AllowedHosts(site.allowedHosts()));
    this.useHost = trust.useHost();
    this.usePort = trust.usePort();
    this.sslHeader = trust.sslHeader().map(SslHeader::name).orElse(null);
    this.sslValue = trust.sslHeader().map(SslHeader::value).orElse("");
  }

  /** The policy, compiled. */
  public static ForwardedHeaders of(ProxyTrust trust, Site site) {
    return new ForwardedHeaders(trust, site);
  }

  /** What a request is to its client: what trusted headers say, or else the connection's own. */
  public Resolved resolve(Received received) {
    Resolved forwarded = find(received);
    return forwarded == null ? resolved(received, null, null, Named.NOTHING, 0) : forwarded;
  }

  /** The same, or null where no header counts, so that the connection's own values hold. */
  public @Nullable Resolved find(Received received) {
    Family family = second == first || isThere(first, received) ? first : second;
    if (family == Family.X_FORWARDED) {
      return xForwarded(received);
    }
    return family == Family.FORWARDED ? forwarded(received) : null;
  }

  /** Whether the application does not see a header: those that count, and those that could. */
  public boolean hides(String name) {
    for (String hidden : HIDDEN) {
      if (hidden.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return name.equalsIgnoreCase(sslHeader);
  }

  private @Nullable Resolved xForwarded(Received received) {
    String node = received.header(FOR);
    String proto = received.header(sslHeader == null ? PROTO : sslHeader);
    String host = useHost ? received.header(HOST) : null;
    String port = usePort ? received.header(PORT) : null;
    boolean silent = node == null && proto == null && host == null && port == null;
    if (silent || !trusted.judge(received.peer()).trusted()) {
      return null;
    }
    return resolved(
        received,
        node == null ? null : walk.client(node),
        scheme(proto),
        host == null ? Named.NOTHING : host(host),
        port == null ? 0 : port(port));
  }

  private @Nullable Resolved forwarded(Received received) {
    String list = received.header(FORWARDED);
    String ssl = sslHeader == null ? null : received.header(sslHeader);
    if (list == null && ssl == null || !trusted.judge(received.peer()).trusted()) {
      return null;
    }
    ForwardedReader element = list == null ? null : walk.element(list, forwardedHosts);
    IpAddress client = element == null ? null : element.address();
    String scheme = element == null ? null : element.scheme();
    return resolved(
        received,
        client == null ? null : client.toString(),
        sslHeader == null ? scheme : scheme(ssl),
        element == null || !useHost ? Named.NOTHING : element.host(),
        0);
  }

  private boolean isThere(Family family, Received received) {
    return family == Family.FORWARDED
        ? isThere(received.header(FORWARDED))
        : isThere(received.header(FOR))
            || isThere(received.header(PROTO))
            || isThere(received.header(HOST))
            || isThere(received.header(PORT));
  }

  private static boolean isThere(@Nullable String list) {
    return list != null && new Elements(list, false).next();
  }

  private @Nullable String scheme(@Nullable String list) {
    if (list == null) {
      return null;
    }
    Elements last = new Elements(list, false);
    if (!last.next()) {
      return null;
    }
    if (sslHeader == null) {
      return Scheme.find(list, last.from(), last.to());
    }
    return Ascii.is(list, last.from(), last.to(), sslValue) ? Scheme.HTTPS : Scheme.HTTP;
  }

  private Named host(String list) {
    Elements last = new Elements(list, false);
    return last.next() ? forwardedHosts.read(list, last.from(), last.to()) : Named.NOTHING;
  }

  private static int port(String list) {
    Elements last = new Elements(list, false);
    return last.next() ? HostPort.number(list, last.from(), last.to()) : 0;
  }

  /**
   * Puts together what headers say; null, nothing and 0 where they do not.
   *
   * @param port from a header of its own
   */
  private Resolved resolved(
      Received received,
      @Nullable String client,
      @Nullable String scheme,
      Named forwarded,
      int port) {
    String known = scheme == null ? connectionScheme(received.scheme()) : scheme;
    Named named = forwarded.counts() ? forwarded : ownHost(received.host());
    int implied = scheme == null && !forwarded.counts() ? received.port() : 0;
    int open = port > 0 ? port : named.port() > 0 ? named.port() : implied;
    return new Resolved(
        known,
        named.counts() ? named.host() : NO_HOST,
        open > 0 && open <= MOST_PORT ? open : Scheme.port(known),
        client == null ? trusted.judge(received.peer()).text() : client,
        client == null ? Via.PEER : Via.HEADER);
  }

  private static String connectionScheme(String scheme) {
    return Ascii.is(scheme, 0, scheme.length(), Scheme.HTTPS) ? Scheme.HTTPS : Scheme.HTTP;
  }

  private Named ownHost(@Nullable String header) {
    return header == null ? Named.NOTHING : ownHosts.read(header, 0, header.length());
  }
}
