package io.pallet.config.quarkus;

import io.pallet.config.site.Received;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A request as it arrived at Vert.x. */
record VertxReceived(HttpServerRequest request) implements Received {

  @Override
  public String peer() {
    String address = request.remoteAddress().hostAddress();
    return address == null ? "unix:" : address;
  }

  /** Not that of the request, as HTTP/2 lets the client say it. */
  @Override
  public String scheme() {
    return request.connection().isSsl() ? "https" : "http";
  }

  @Override
  public @Nullable String host() {
    if (request.version() != HttpVersion.HTTP_2) {
      return request.getHeader(HttpHeaders.HOST);
    }
    HostAndPort authority = request.authority();
    return authority == null ? null : authority.toString();
  }

  @Override
  public int port() {
    SocketAddress local = request.localAddress();
    return local == null ? 0 : local.port();
  }

  @Override
  public @Nullable String header(String name) {
    String first = request.getHeader(name);
    return first == null ? null : String.join(",", request.headers().getAll(name));
  }
}
