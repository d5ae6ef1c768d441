package io.pallet.config.site;

import io.pallet.config.env.IpAddress;
import org.jspecify.annotations.Nullable;

/** The other end of a connection, as servers write it: with brackets, or with a zone. */
final class Peer {

  /** The other end of a UNIX socket. */
  static final String UNIX = "unix:";

  private Peer() {}

  static @Nullable IpAddress address(String peer) {
    int from = peer.startsWith("[") ? 1 : 0;
    int zone = peer.indexOf('%');
    int end = peer.endsWith("]") ? peer.length() - from : peer.length();
    return IpAddress.find(peer, from, zone < 0 ? end : zone);
  }

  /** Its address as it is written everywhere, or its name where it has no address. */
  static String text(String peer) {
    IpAddress address = address(peer);
    return address == null ? peer : address.toString();
  }
}
