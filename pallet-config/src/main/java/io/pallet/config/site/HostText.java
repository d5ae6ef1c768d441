package io.pallet.config.site;

import io.pallet.config.env.HostPort;

/** A host as it is compared and shown: in lower case, in brackets if need be, no dot at its end. */
final class HostText {

  private HostText() {}

  static String of(HostPort named) {
    return withoutDot(named.bracketedHost());
  }

  static String withoutDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
