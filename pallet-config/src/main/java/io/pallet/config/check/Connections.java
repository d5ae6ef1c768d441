package io.pallet.config.check;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Login;
import io.pallet.config.env.HostPort;
import io.pallet.config.logging.Syslog;
import io.pallet.config.logging.SyslogTarget;
import io.pallet.config.service.Amqp;
import io.pallet.config.service.Elasticsearch;
import io.pallet.config.service.Memcache;
import io.pallet.config.service.Redis;
import io.pallet.config.service.ServiceUrl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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
    connections.services();
    return connections.tried;
  }

  private void services() {
    for (ServiceUrl url : config.elasticsearch().map(Elasticsearch::urls).orElse(List.of())) {
      connect("ELASTICSEARCH_URLS", url.address(), url.scheme().equals("https") ? 443 : 80);
    }
    for (HostPort host : config.redis().map(Redis::hosts).orElse(List.of())) {
      connect("REDIS_HOSTS", host, Redis.PORT);
    }
    memcached();
    for (Amqp broker : config.amqp()) {
      connect("AMQP_URLS", new HostPort(broker.host(), OptionalInt.of(broker.port())), 0);
    }
    if (config.isSet("EMAIL_HOST")) {
      OptionalInt port = OptionalInt.of(config.email().port());
      connect("EMAIL_HOST", new HostPort(config.email().host(), port), 0);
    }
    if (config.logging().syslog().isPresent()) {
      syslog(config.logging().syslog().get());
    }
  }

  /** The result for each memcached server alone. */
  public static List<Connection> tryMemcached(PalletConfig config) {
    Connections connections = new Connections(config);
    connections.memcached();
    return connections.tried;
  }

  private void memcached() {
    for (HostPort host : config.memcache().map(Memcache::hosts).orElse(List.of())) {
      connect("MEMCACHE_HOSTS", host, Memcache.PORT);
    }
  }

  /** A datagram is never answered: of udp it is only known whether the name leads anywhere. */
  private void syslog(Syslog syslog) {
    String address = new HostPort(syslog.host(), OptionalInt.of(syslog.port())).toString();
    Optional<String> problem = SyslogTarget.problem(syslog);
    if (problem.isPresent()) {
      add(SYSLOG, address, Login.Result.UNREACHABLE, "cannot be reached: " + problem.get());
    } else {
      boolean answers = !syslog.protocol().equals("udp");
      add(SYSLOG, address, Login.Result.ACCEPTED, answers ? "is ready" : "is known by name");
    }
  }

  private void login(String variable, DatabaseUrl url) {
    Login login = Login.attempt(url, TIMEOUT);
    add(variable, url.host().orElse(url.name()), login.result(), login.message());
  }

  private void connect(String variable, HostPort address, int standard) {
    InetSocketAddress target = new InetSocketAddress(address.host(), address.portOr(standard));
    try (Socket socket = new Socket()) {
      socket.connect(target, (int) TIMEOUT.toMillis());
      add(variable, address.toString(), Login.Result.ACCEPTED, "is ready");
    } catch (IOException e) {
      String message = target.isUnresolved() ? "is not known by name" : "does not answer";
      add(variable, address.toString(), Login.Result.UNREACHABLE, message);
    }
  }

  private void add(String variable, String address, Login.Result result, String message) {
    tried.add(new Connection(variable, config.sourceOf(variable), address, result, message));
  }
}
