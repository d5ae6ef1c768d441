package io.pallet.config.site;

/**
 * What a request is to the client that sent it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case, an IPv6 address in brackets
 * @param clientIp the client's address, {@code unix:} for a UNIX socket
 * @param via where that address comes from
 */
public record Resolved(String scheme, String host, int port, String clientIp, Via via) {

  /** Who says which address the client has. */
  public enum Via {
    /** A header of a trusted proxy. */
    HEADER,
    /** The connection: its other end is the client, or a proxy that does not say. */
    PEER
  }

  /** Whether the client came by TLS. */
  public boolean isSecure() {
    return scheme.equals(Scheme.HTTPS);
  }

  /** The host, and the port where it is not the scheme's own. */
  public String authority() {
    return port == Scheme.port(scheme) ? host : host + ":" + port;
  }

  /** The URL of a path, as the client would write it. */
  public String url(String path) {
    return scheme + "://" + authority() + path;
  }
}
