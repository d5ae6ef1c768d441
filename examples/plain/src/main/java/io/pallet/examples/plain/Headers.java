package io.pallet.examples.plain;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.ContentPolicy;

/** What every answer says to browsers: nothing is guessed, and nothing comes from elsewhere. */
record Headers(String policy) implements Handler {

  Headers(PalletConfig config) {
    this(ContentPolicy.of(config));
  }

  @Override
  public void handle(Context context) {
    context
        .header("Content-Security-Policy", policy)
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
  }
}
