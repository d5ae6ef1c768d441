package io.pallet.config.check;

import io.pallet.config.Endpoint;
import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Login;
import io.pallet.config.env.HostPort;
import io.pallet.config.logging.Syslog;
import io.pallet.config.logging.SyslogTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tries every service once: a login to databases, a connection to the others. */
public final class Connections {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  static final String SYSLOG = "SYSLOG_SERVER";

  private final PalletConfig config;
  private final List<Connection> tried = new ArrayList<>();

  private Connections(PalletConfig config) {
    this.config = config;
  }

  /** The result for each service that the environment names. */
  public static List<Connection> tryAll(PalletConfig config) {
    Connections connections = new Connections(config);
    for (Database database : config.databases().values()) {
      connections.login(Database.URL.named(database.name()).name(), database.url());
      database
          .migrateUrl()
          .ifPresent(
              url -> connections.login(Database.MIGRATE_URL.named(database.name()).name(), url));
    }
    for (Endpoint endpoint : Endpoint.of(config)) {
      if (!endpoint.variable().equals(SYSLOG)) {
        connections.connect(endpoint);
      }
    }
    config.logging().syslog().ifPresent(connections::syslog);
    return connections.tried;
  }

  /** The result for each memcached server alone. */
  public static List<Connection> tryMemcached(PalletConfig config) {
    Connections connections = new Connections(config);
    for (Endpoint endpoint : Endpoint.of(config)) {
      if (endpoint.variable().equals("MEMCACHE_HOSTS")) {
        connections.connect(endpoint);
      }
    }
    return connections.tried;
  }

  /** A datagram is never answered: of udp it is only known whether the name leads anywhere. */
  private void syslog(Syslog syslog) {
    String address = new HostPort(syslog.host(), OptionalInt.of(syslog.port())).toString();
    Optional<String> problem = SyslogTarget.problem(syslog);
    if (problem.isPresent()) {
      add(
          SYSLOG,
          address,
          new Login(Login.Result.UNREACHABLE, "cannot be reached: " + problem.get()));
    } else {
      boolean answers = !syslog.protocol().equals("udp");
      add(
          SYSLOG,
          address,
          new Login(Login.Result.ACCEPTED, answers ? "is ready" : "is known by name"));
    }
  }

  private void login(String variable, DatabaseUrl url) {
    add(variable, url.host().orElse(url.name()), Login.attempt(url, TIMEOUT));
  }

  private void connect(Endpoint endpoint) {
    add(endpoint.variable(), endpoint.address().toString(), endpoint.attempt(TIMEOUT));
  }

  private void add(String variable, String address, Login login) {
    tried.add(
        new Connection(
            variable, config.sourceOf(variable), address, login.result(), login.message()));
  }
}
