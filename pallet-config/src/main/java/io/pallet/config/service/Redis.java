package io.pallet.config.service;

import io.pallet.config.env.Env;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/** A Redis server, or the nodes of a Redis cluster. */
public record Redis(
    List<HostPort> hosts,
    int databaseIndex,
    Optional<String> username,
    Optional<Secret> password,
    boolean tls) {

  /** The port of a host that is given without one. */
  public static final int PORT = 6379;

  static final Variable<List<HostPort>> REDIS_HOSTS =
      Variable.of(
          "REDIS_HOSTS",
          Parsers.list(HostPort.PARSER),
          "The server; several are a cluster's nodes. The default port is 6379.");

  static final Variable<Integer> REDIS_DB_INDEX =
      Variable.of(
              "REDIS_DB_INDEX",
              new RepeatedParser<>(Parsers.number(0, Integer.MAX_VALUE)),
              "The number of the database.")
          .byDefault("0");

  static final Variable<String> REDIS_USERNAME =
      Variable.of("REDIS_USERNAME", Parsers.TEXT, "The user, where the server has users.");

  static final Variable<Secret> REDIS_PASSWORD =
      Variable.of("REDIS_PASSWORD", Parsers.SECRET, "The password.");

  static final Variable<Boolean> REDIS_TLS =
      Variable.of("REDIS_TLS", Parsers.BOOLEAN, "Whether to connect by TLS.").byDefault("false");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(REDIS_HOSTS, REDIS_DB_INDEX, REDIS_USERNAME, REDIS_PASSWORD, REDIS_TLS);

  /** Empty where no host is given. */
  public static Optional<Redis> read(Env env) {
    Redis redis =
        new Redis(
            HostPort.withPorts(env.find(REDIS_HOSTS).orElse(List.of()), PORT),
            env.get(REDIS_DB_INDEX),
            env.find(REDIS_USERNAME),
            env.find(REDIS_PASSWORD),
            env.get(REDIS_TLS));
    return redis.hosts.isEmpty() ? Optional.empty() : Optional.of(redis);
  }
}
