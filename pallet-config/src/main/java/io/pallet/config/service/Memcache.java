package io.pallet.config.service;

import io.pallet.config.env.Env;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/** Memcached servers, and the prefix of the application's keys. */
public record Memcache(List<HostPort> hosts, Optional<String> prefix) {

  /** The port of a host that is given without one. */
  public static final int PORT = 11211;

  static final Variable<List<HostPort>> MEMCACHE_HOSTS =
      Variable.of(
          "MEMCACHE_HOSTS",
          Parsers.list(HostPort.PARSER),
          "The servers. The default port is 11211.");

  static final Variable<String> MEMCACHE_PREFIX =
      Variable.of(
          "MEMCACHE_PREFIX", new RepeatedParser<>(Parsers.TEXT), "The prefix of every key.");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES = List.of(MEMCACHE_HOSTS, MEMCACHE_PREFIX);

  /** Empty where no host is given. */
  public static Optional<Memcache> read(Env env) {
    List<HostPort> hosts = HostPort.withPorts(env.find(MEMCACHE_HOSTS).orElse(List.of()), PORT);
    Optional<String> prefix = env.find(MEMCACHE_PREFIX);
    return hosts.isEmpty() ? Optional.empty() : Optional.of(new Memcache(hosts, prefix));
  }
}
