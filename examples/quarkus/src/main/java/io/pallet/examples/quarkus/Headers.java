package io.pallet.examples.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.ContentPolicy;
import io.pallet.examples.guestbook.Media;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;

/** What every answer says to browsers: nothing is guessed, and nothing comes from elsewhere. */
class Headers {

  private static final int PRIORITY = 100;

  void add(@Observes Filters filters, PalletConfig config) {
    String pages = ContentPolicy.of(config);
    String mediaUrl = config.storage().mediaUrl();
    filters.register(
        context -> {
          boolean picture = context.request().path().startsWith(mediaUrl);
          context
              .response()
              .putHeader("Content-Security-Policy", picture ? Media.CONTENT_SECURITY_POLICY : pages)
              .putHeader("Referrer-Policy", "same-origin")
              .putHeader("X-Content-Type-Options", "nosniff");
          context.next();
        },
        PRIORITY);
  }
}
