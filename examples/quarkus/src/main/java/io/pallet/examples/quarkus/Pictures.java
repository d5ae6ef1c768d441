package io.pallet.examples.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.Media;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Hands out the pictures, where no front-end server answers first. */
class Pictures {

  private static final long YEAR = Duration.ofDays(365).toSeconds();

  void serve(@Observes Router router, PalletConfig config) {
    String url = config.storage().mediaUrl();
    if (url.startsWith("/")) {
      Media media = Media.of(config);
      router
          .route(url + "*")
          .handler(
              StaticHandler.create(
                      FileSystemAccess.ROOT, media.directory().toAbsolutePath().toString())
                  .setMaxAgeSeconds(YEAR));
    }
  }
}
