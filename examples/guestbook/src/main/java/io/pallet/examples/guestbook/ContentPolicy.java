package io.pallet.examples.guestbook;

import io.pallet.config.PalletConfig;

/** What a page may load: its own styles, scripts and pictures, and nothing else. */
public final class ContentPolicy {

  private ContentPolicy() {}

  /** The value of {@code Content-Security-Policy}. */
  public static String of(PalletConfig config) {
    return policy(origin(config.staticFiles().url()), origin(config.storage().mediaUrl()));
  }

  private static String policy(String assets, String media) {
    return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self';"
        + (" style-src " + assets + "; script-src " + assets + ";")
        + (" img-src blob: " + assets + (media.equals(assets) ? "" : " " + media));
  }

  /** {@code 'self'} for a path, {@code https://cdn.example.org} for a URL. */
  private static String origin(String url) {
    return url.startsWith("/")
        ? "'self'"
        : url.substring(0, url.indexOf('/', url.indexOf("//") + 2));
  }
}
