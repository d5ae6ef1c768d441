package io.pallet.config.site;

import io.pallet.config.env.HostPort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests the application gets to see: those for its hosts, by https and for its own domain
 * where that is asked for, and all those that ask for its health.
 */
public final class Gate {

  /** Where probes ask, by the address of a pod: at these paths and below them. */
  public static final List<String> HEALTH_PATHS =
      List.of("/healthz", "/actuator/health", "/q/health");

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <title>Bad Request</title>
      <h1>Bad Request</h1>
      <p>There is no site of this name here.</p>
      </html>
      """;

  private static final Answer REFUSAL =
      new Answer(400, Map.of("Content-Type", "text/html; charset=utf-8"), PAGE);

  private final AllowedHosts allowed;
  private final List<String> healthPaths;
  private final boolean toHttps;
  private final Optional<String> hsts;
  private final boolean secureSite;
  private final String domain;
  private final Set<String> redirected = new HashSet<>();
  private final Map<String, String> authorities = new HashMap<>();

  private Gate(ProxyTrust trust, Site site, List<String> healthPaths) {
    this.allowed = new AllowedHosts(site.allowedHosts());
    this.healthPaths = List.copyOf(healthPaths);
    this.toHttps = trust.sslRedirect();
    int age = trust.hstsSeconds();
    this.hsts = age > 0 ? Optional.of("max-age=" + age) : Optional.empty();
    this.secureSite = site.isSecure();
    this.domain = site.domain().map(HostText::of).orElse("");
    for (HostPort alias : site.aliases()) {
      keepPort(alias);
      if (site.redirectAliases()) {
        redirected.add(HostText.of(alias));
      }
    }
    site.domain().ifPresent(this::keepPort);
    redirected.remove(domain);
  }

  /** The port of a host of the site is that of its public URL. */
  private void keepPort(HostPort host) {
    authorities.put(HostText.of(host), Site.authority(host, secureSite ? "https" : "http"));
  }

  /** The rules, compiled. */
  public static Gate of(ProxyTrust trust, Site site) {
    return of(trust, site, HEALTH_PATHS);
  }

  /** The same, where an application answers for its health at other paths. */
  public static Gate of(ProxyTrust trust, Site site, List<String> healthPaths) {
    return new Gate(trust, site, healthPaths);
  }

  /**
   * What the client gets in the application's place; empty where the application is to answer.
   *
   * @param path as the client wrote it, still encoded
   * @param query the same, without its question mark
   */
  public Optional<Answer> answer(Resolved request, String path, @Nullable String query) {
    boolean known = allowed.allows(request.host());
    boolean alias = redirected.contains(request.host());
    boolean insecure = toHttps && !request.isSecure();
    if (known && !alias && !insecure || isHealth(path)) {
      return Optional.empty();
    }
    if (!known) {
      return Optional.of(REFUSAL);
    }
    boolean https = toHttps || request.isSecure() || secureSite;
    String base = https ? "https://" : "http://";
    String host = authority(alias ? domain : request.host(), https);
    return Optional.of(redirect(base + host + Location.of(path, query)));
  }

  /** The value of {@code Strict-Transport-Security} for the answer to a request. */
  public Optional<String> hsts(Resolved request) {
    return request.isSecure() ? hsts : Optional.empty();
  }

  private String authority(String host, boolean https) {
    return https == secureSite ? authorities.getOrDefault(host, host) : host;
  }

  private static Answer redirect(String location) {
    return new Answer(308, Map.of("Location", location), "");
  }

  /** Only paths that every server takes as they stand, so that no other path gets through. */
  private boolean isHealth(String path) {
    for (String health : healthPaths) {
      if (path.startsWith(health)
          && (path.length() == health.length() || path.charAt(health.length()) == '/')) {
        return Location.isPlain(path);
      }
    }
    return false;
  }
}
