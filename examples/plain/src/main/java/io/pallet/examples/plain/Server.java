package io.pallet.examples.plain;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.pallet.config.PalletConfig;
import io.pallet.config.database.DataSources;
import io.pallet.config.database.Database;
import io.pallet.config.site.JettySite;
import io.pallet.examples.guestbook.Entries;
import io.pallet.examples.guestbook.Frame;
import io.pallet.examples.guestbook.Media;
import io.pallet.examples.guestbook.Picture;
import java.time.Duration;

/** The web server and the pool behind it. */
final class Server implements AutoCloseable {

  /** How long requests in flight may take to finish: within the ten seconds that Docker gives. */
  private static final Duration GRACE = Duration.ofSeconds(8);

  private final Javalin web;
  private final InFlight inFlight;
  private final HikariDataSource pool;

  private Server(Javalin web, InFlight inFlight, HikariDataSource pool) {
    this.web = web;
    this.inFlight = inFlight;
    this.pool = pool;
  }

  static Server start(Guestbook guestbook, PalletConfig config) {
    Page page = new Page(Frame.of(config, guestbook.version()), config.assets().load());
    InFlight inFlight = new InFlight();
    HikariDataSource pool = DataSources.open(config.database(Database.DEFAULT));
    try {
      Entries entries = new Entries(pool, Media.of(config));
      Routes routes = new Routes(config, page, entries);
      Javalin web =
          Javalin.create(
              javalin -> {
                javalin.startup.showJavalinBanner = false;
                javalin.startup.showOldJavalinVersionWarning = false;
                javalin.jetty.port = config.site().port();
                limitUploads(javalin.jetty);
                inFlight.watch(javalin.jetty);
                standBehindProxies(javalin.jetty, config);
                routes.addTo(javalin.routes);
              });
      return new Server(web.start(), inFlight, pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** A picture that is welcome stays in memory; one that is a little too large is told kindly. */
  private static void limitUploads(JettyConfig jetty) {
    jetty.multipartConfig.maxInMemoryFileSize(3, SizeUnit.MB);
    jetty.multipartConfig.maxTotalRequestSize(Picture.LARGEST_REQUEST, SizeUnit.BYTES);
  }

  /** Requests are those of the clients, and for this site. */
  private static void standBehindProxies(JettyConfig jetty, PalletConfig config) {
    JettySite site = JettySite.of(config.proxyTrust(), config.site());
    jetty.modifyHttpConfiguration(http -> http.addCustomizer(site));
    jetty.modifyServer(server -> server.insertHandler(site.gate()));
  }

  /** Accepts no more, waits for requests in flight, and lets go of the database last. */
  @Override
  public void close() {
    try {
      inFlight.finish(web.jettyServer().server(), GRACE);
      web.stop();
    } finally {
      pool.close();
    }
  }
}
