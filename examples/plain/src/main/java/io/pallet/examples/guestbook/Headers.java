package io.pallet.examples.guestbook;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.pallet.config.PalletConfig;

/** What every answer says to browsers: nothing is guessed, and nothing comes from elsewhere. */
record Headers(String policy) implements Handler {

  Headers(PalletConfig config) {
    this(policy(origin(config.staticFiles().url()), origin(config.storage().mediaUrl())));
  }

  @Override
  public void handle(Context context) {
    context
        .header("Content-Security-Policy", policy)
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
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
