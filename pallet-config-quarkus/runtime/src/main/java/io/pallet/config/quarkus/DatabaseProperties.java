package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.JdbcTarget;
import io.pallet.config.database.Pool;
import io.pallet.config.env.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/** The properties of the data sources, and of what migrates them. */
record DatabaseProperties(
    PalletConfig config, Build build, Purpose purpose, Predicate<String> overridden) {

  private static final List<String> TOOLS = List.of(Build.FLYWAY, Build.LIQUIBASE);

  void addTo(QuarkusProperties properties) {
    build.kinds().forEach((name, kind) -> add(name, kind, properties));
  }

  private void add(String name, String kind, QuarkusProperties properties) {
    String prefix = build.prefix("datasource", name);
    Optional<Database> database = Optional.ofNullable(config.databases().get(name));
    pool(prefix, database.map(Database::pool), properties);
    if (purpose != Purpose.DEVELOP) {
      migrations(name, database, properties.given());
    }
    if (database.isPresent() && !overridden.test(prefix + "jdbc.url")) {
      Database there = database.get();
      Kind.target(kind, purpose.migratesOnly() ? there.forMigrations() : there.url())
          .ifPresent(target -> login(prefix, target, properties.given()));
    }
  }

  /** URL, user and password win as one: what is absent is said to be absent. */
  private static void login(String prefix, JdbcTarget target, Map<String, String> given) {
    Properties properties = target.properties();
    given.put(prefix + "jdbc.url", target.url());
    given.put(prefix + "username", taken("user", properties));
    given.put(prefix + "password", taken("password", properties));
    given.put(prefix + "credentials-provider", "");
    for (String key : properties.stringPropertyNames()) {
      given.put(
          prefix + "jdbc.additional-jdbc-properties.\"" + key + "\"", properties.getProperty(key));
    }
  }

  private static String taken(String key, Properties properties) {
    Object value = properties.remove(key);
    return value == null ? "" : value.toString();
  }

  /** The contract's defaults are HikariCP's. */
  private static void pool(String prefix, Optional<Pool> pool, QuarkusProperties properties) {
    Map<String, String> defaults = properties.defaults();
    defaults.put(prefix + "jdbc.max-size", "10");
    defaults.put(prefix + "jdbc.acquisition-timeout", "30s");
    defaults.put(prefix + "jdbc.max-lifetime", "30m");
    Map<String, String> given = properties.given();
    pool.flatMap(Pool::size).ifPresent(size -> given.put(prefix + "jdbc.max-size", "" + size));
    pool.flatMap(Pool::minIdle).ifPresent(size -> given.put(prefix + "jdbc.min-size", "" + size));
    pool.flatMap(Pool::timeout)
        .ifPresent(time -> given.put(prefix + "jdbc.acquisition-timeout", time.toString()));
    pool.flatMap(Pool::maxLifetime)
        .ifPresent(time -> given.put(prefix + "jdbc.max-lifetime", time.toString()));
  }

  private void migrations(String name, Optional<Database> database, Map<String, String> given) {
    boolean atStart = purpose == Purpose.INIT || purpose == Purpose.SERVE && migratesOnServe();
    for (String tool : TOOLS) {
      if (build.set(tool).contains(name)) {
        String prefix = build.prefix(tool, name);
        given.put(prefix + "migrate-at-start", Boolean.toString(atStart));
        if (atStart && purpose == Purpose.SERVE) {
          database
              .flatMap(Database::migrateUrl)
              .ifPresent(url -> account(tool, prefix, url, given));
        }
      }
    }
  }

  private boolean migratesOnServe() {
    return config
        .deploy()
        .migrateOnServe()
        .orElseGet(() -> config.databases().values().stream().anyMatch(Database::isInMemory));
  }

  /** Where one process migrates and serves, only the tools can have an account of their own. */
  private static void account(
      String tool, String prefix, DatabaseUrl url, Map<String, String> given) {
    Optional<Secret> password = url.password();
    if (url.username().isPresent() && password.isPresent()) {
      given.put(prefix + "username", url.username().get());
      given.put(prefix + "password", password.get().reveal());
      if (tool.equals(Build.FLYWAY)) {
        given.put(prefix + "jdbc-url", url.jdbcUrl());
      }
    }
  }
}
