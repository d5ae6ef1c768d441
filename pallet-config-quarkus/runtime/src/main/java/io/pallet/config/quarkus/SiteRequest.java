package io.pallet.config.quarkus;

import io.pallet.config.site.Resolved;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;

/** A request as its client sent it. */
final class SiteRequest extends HttpServerRequestWrapper {

  private final Resolved resolved;
  private final ClientAddress client;
  private final HostAndPort authority;

  SiteRequest(HttpServerRequest received, Resolved resolved) {
    super((HttpServerRequestInternal) received);
    this.resolved = resolved;
    this.client = new ClientAddress(resolved, received.remoteAddress());
    boolean standard = resolved.authority().equals(resolved.host());
    this.authority = HostAndPort.create(resolved.host(), standard ? -1 : resolved.port());
  }

  @Override
  public String scheme() {
    return resolved.scheme();
  }

  @Override
  public boolean isSSL() {
    return resolved.isSecure();
  }

  @Override
  public HostAndPort authority() {
    return authority;
  }

  @Override
  public HostAndPort authority(boolean real) {
    return authority;
  }

  @Override
  public boolean isValidAuthority() {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation")
  public String host() {
    return resolved.authority();
  }

  @Override
  public SocketAddress remoteAddress() {
    return client;
  }

  /** The line of a request may name a scheme and a host, too. */
  @Override
  public String uri() {
    String uri = super.uri();
    String path = path();
    if (uri.startsWith("/") || path == null || !path.startsWith("/")) {
      return uri;
    }
    return query() == null ? path : path + "?" + query();
  }

  @Override
  public String absoluteURI() {
    return resolved.url(uri());
  }
}
