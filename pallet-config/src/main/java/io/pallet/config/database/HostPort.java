package io.pallet.config.database;

import org.jspecify.annotations.Nullable;

/**
 * One host of a database.
 *
 * @param host a name or address in lower case, an IPv6 address without its brackets
 * @param port null where the URL gives none
 */
public record HostPort(String host, @Nullable Integer port) {

  /** {@code host:port}, with brackets where the host needs them. */
  String render(int fallback) {
    String bracketed = host.indexOf(':') < 0 ? host : "[" + host + "]";
    int number = port == null ? fallback : port;
    return number == 0 ? bracketed : bracketed + ":" + number;
  }
}
