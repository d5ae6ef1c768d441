package io.pallet.config.quarkus;

import io.pallet.config.site.Resolved;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the client of a request is.
 *
 * @param peer the other end of the connection, which is the client or a proxy
 */
record ClientAddress(Resolved resolved, SocketAddress peer) implements SocketAddress {

  private boolean isPeer() {
    return resolved.via() == Resolved.Via.PEER;
  }

  @Override
  public String host() {
    return resolved.clientIp();
  }

  @Override
  public String hostName() {
    return resolved.clientIp();
  }

  @Override
  public String hostAddress() {
    return resolved.clientIp();
  }

  /** Headers do not tell it. */
  @Override
  public int port() {
    return isPeer() ? peer.port() : 0;
  }

  @Override
  public @Nullable String path() {
    return isPeer() ? peer.path() : null;
  }

  @Override
  public boolean isInetSocket() {
    return !isDomainSocket();
  }

  @Override
  public boolean isDomainSocket() {
    return isPeer() && peer.isDomainSocket();
  }

  @Override
  public String toString() {
    return isPeer() ? peer.toString() : host();
  }
}
