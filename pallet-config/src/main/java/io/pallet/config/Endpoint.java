package io.pallet.config;

import io.pallet.config.database.Login;
import io.pallet.config.env.HostPort;
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
import java.util.OptionalInt;

/**
 * Where a service that is no database listens.
 *
 * @param variable the variable that says so
 */
public record Endpoint(String variable, HostPort address) {

  /** Every service that the environment names and that can be tried: a datagram has no answer. */
  public static List<Endpoint> of(PalletConfig config) {
    List<Endpoint> all = new ArrayList<>();
    for (ServiceUrl url : config.elasticsearch().map(Elasticsearch::urls).orElse(List.of())) {
      all.add(at("ELASTICSEARCH_URLS", url.address(), url.scheme().equals("https") ? 443 : 80));
    }
    for (HostPort host : config.redis().map(Redis::hosts).orElse(List.of())) {
      all.add(at("REDIS_HOSTS", host, Redis.PORT));
    }
    for (HostPort host : config.memcache().map(Memcache::hosts).orElse(List.of())) {
      all.add(at("MEMCACHE_HOSTS", host, Memcache.PORT));
    }
    for (Amqp broker : config.amqp()) {
      all.add(at("AMQP_URLS", broker.host(), broker.port()));
    }
    if (config.isSet("EMAIL_HOST")) {
      all.add(at("EMAIL_HOST", config.email().host(), config.email().port()));
    }
    config
        .logging()
        .syslog()
        .filter(syslog -> !syslog.protocol().equals("udp"))
        .ifPresent(syslog -> all.add(at("SYSLOG_SERVER", syslog.host(), syslog.port())));
    return all;
  }

  private static Endpoint at(String variable, HostPort address, int standard) {
    return at(variable, address.host(), address.portOr(standard));
  }

  private static Endpoint at(String variable, String host, int port) {
    return new Endpoint(variable, new HostPort(host, OptionalInt.of(port)));
  }

  /** Connects and hangs up, waiting no longer than this. */
  public Login attempt(Duration timeout) {
    InetSocketAddress target = new InetSocketAddress(address.host(), address.portOr(0));
    try (Socket socket = new Socket()) {
      socket.connect(target, (int) Math.max(1, timeout.toMillis()));
      return new Login(Login.Result.ACCEPTED, "is ready");
    } catch (IOException e) {
      String message = target.isUnresolved() ? "is not known by name" : "does not answer";
      return new Login(Login.Result.UNREACHABLE, message);
    }
  }
}
