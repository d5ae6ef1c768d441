package io.pallet.config.database;

import io.pallet.config.env.Env;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The pool of a database's connections; what is absent is HikariCP's default.
 *
 * @param size most connections
 * @param minIdle least idle connections
 * @param timeout how long to wait for a connection
 * @param maxLifetime how long a connection may live
 */
public record Pool(
    Optional<Integer> size,
    Optional<Integer> minIdle,
    Optional<Duration> timeout,
    Optional<Duration> maxLifetime) {

  static final Variable<Integer> SIZE =
      Variable.of("DB_<NAME>_POOL_SIZE", Parsers.number(1, 10_000), "Most connections.")
          .computed("HikariCP's, 10");

  static final Variable<Integer> MIN_IDLE =
      Variable.of("DB_<NAME>_POOL_MIN_IDLE", Parsers.number(0, 10_000), "Least idle connections.")
          .computed("HikariCP's, the pool's size");

  static final Variable<Duration> TIMEOUT =
      Variable.of("DB_<NAME>_POOL_TIMEOUT", Parsers.DURATION, "How long to wait for a connection.")
          .computed("HikariCP's, 30s");

  static final Variable<Duration> MAX_LIFETIME =
      Variable.of("DB_<NAME>_POOL_MAX_LIFETIME", Parsers.DURATION, "How long a connection lives.")
          .computed("HikariCP's, 30m");

  static final List<Variable<?>> VARIABLES = List.of(SIZE, MIN_IDLE, TIMEOUT, MAX_LIFETIME);

  static Pool read(Env env, String name) {
    return new Pool(
        env.find(SIZE.named(name)),
        env.find(MIN_IDLE.named(name)),
        env.find(TIMEOUT.named(name)),
        env.find(MAX_LIFETIME.named(name)));
  }
}
