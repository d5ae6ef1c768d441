package io.pallet.examples.plain;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Entries;
import io.pallet.examples.guestbook.Media;
import io.pallet.examples.guestbook.Picture;
import io.pallet.examples.guestbook.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the guestbook answers, by path. */
record Routes(PalletConfig config, Page page, Entries entries) {

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  void addTo(RoutesConfig routes) {
    routes.before(new Headers(config));
    routes.get("/", this::list);
    routes.post("/sign", new Sign(page, entries));
    routes.get("/whoami", this::whoami);
    // Liveness: the process answers. A database that is away does not come back sooner for a
    // restart of the application, so it is not asked.
    routes.get("/healthz", context -> context.contentType("text/plain").result("ok"));
    Handler assets = new StaticHandler(config.assets());
    for (String path :
        List.of("/favicon.ico", "/robots.txt", config.staticFiles().urlPath() + "<name>")) {
      routes.get(path, assets);
      routes.head(path, assets);
    }
    String mediaUrl = config.storage().mediaUrl();
    if (mediaUrl.startsWith("/")) {
      routes.get(mediaUrl + "{name}", context -> picture(context, context.pathParam("name")));
    }
    routes.error(404, context -> html(context, page.missing()));
    routes.exception(Exception.class, this::failed);
  }

  private void list(Context context) throws SQLException {
    long id = Sheet.before(context.queryParam("before"));
    html(context, page.entries(entries.before(id), Draft.EMPTY, Map.of()));
  }

  private void picture(Context context, String name) throws IOException {
    Optional<Path> file = entries.media().find(name);
    if (file.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context
        .header("Cache-Control", Media.CACHE_CONTROL)
        .header("Content-Security-Policy", Media.CONTENT_SECURITY_POLICY)
        .contentType(Picture.ofName(name).orElseThrow().mediaType())
        .result(Files.readAllBytes(file.get()));
  }

  private void whoami(Context context) throws IOException {
    context.contentType("application/json").result(WhoAmI.of(context.req()));
  }

  private void failed(Exception e, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), e);
    context.status(HttpStatus.INTERNAL_SERVER_ERROR);
    html(context, page.failed());
  }

  static void html(Context context, String html) {
    context.contentType("text/html; charset=utf-8").result(html);
  }
}
