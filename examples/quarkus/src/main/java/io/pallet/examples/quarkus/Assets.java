package io.pallet.examples.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.Media;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Where files are found that are no pages, where no front-end server answers first. */
class Assets {

  private static final long YEAR = Duration.ofDays(365).toSeconds();

  void serve(@Observes Router router, PalletConfig config) {
    Handler<RoutingContext> files =
        StaticHandler.create("static").setDefaultContentEncoding("UTF-8").setCachingEnabled(false);
    router.routeWithRegex("/(favicon\\.ico|robots\\.txt)").handler(files);
    String staticUrl = config.staticFiles().url();
    if (staticUrl.startsWith("/")) {
      router.route(staticUrl + "*").handler(Assets::askAgain).handler(files);
    }
    String mediaUrl = config.storage().mediaUrl();
    if (mediaUrl.startsWith("/")) {
      router.route(mediaUrl + "*").handler(pictures(Media.of(config)));
    }
  }

  private static StaticHandler pictures(Media media) {
    return StaticHandler.create(
            FileSystemAccess.ROOT, media.directory().toAbsolutePath().toString())
        .setMaxAgeSeconds(YEAR);
  }

  /** A modification time in a jar says nothing about a file. */
  private static void askAgain(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    context.next();
  }
}
