package io.pallet.config.site;

import org.jspecify.annotations.Nullable;

/** The two schemes that there are. */
final class Scheme {

  static final String HTTP = "http";
  static final String HTTPS = "https";

  private Scheme() {}

  /** The scheme between two places of a text, or null where it is neither. */
  static @Nullable String find(String text, int from, int to) {
    if (Ascii.is(text, from, to, HTTPS)) {
      return HTTPS;
    }
    return Ascii.is(text, from, to, HTTP) ? HTTP : null;
  }

  static int port(String scheme) {
    return scheme.equals(HTTPS) ? 443 : 80;
  }
}
