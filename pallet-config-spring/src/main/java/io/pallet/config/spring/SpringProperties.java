package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Drivers;
import io.pallet.config.database.JdbcTarget;
import io.pallet.config.database.Pool;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import io.pallet.config.service.Amqp;
import io.pallet.config.service.Elasticsearch;
import io.pallet.config.service.Email;
import io.pallet.config.service.Redis;
import io.pallet.config.service.ServiceUrl;
import io.pallet.config.spring.SpringProperty.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The one translation of the pallet's configuration into Spring properties. */
final class SpringProperties {

  private final List<SpringProperty> properties = new ArrayList<>();
  private final PalletConfig config;
  private Part part = Part.DATASOURCE;

  private SpringProperties(PalletConfig config) {
    this.config = config;
  }

  /**
   * What this configuration says in Spring's words.
   *
   * @param migrating whether this is a command that migrates, which alone uses the account for it
   */
  static List<SpringProperty> of(PalletConfig config, boolean migrating) {
    SpringProperties all = new SpringProperties(config);
    Database database = config.databases().get(Database.DEFAULT);
    if (database != null) {
      all.datasource(database);
      all.migrations(database, migrating);
    }
    config.redis().ifPresent(all::redis);
    config.elasticsearch().ifPresent(all::elasticsearch);
    if (!config.amqp().isEmpty()) {
      all.rabbitmq(config.amqp());
    }
    all.mail(config.email());
    all.cache();
    all.server();
    all.site();
    all.logging();
    return List.copyOf(all.properties);
  }

  private void datasource(Database database) {
    part = Part.DATASOURCE;
    JdbcTarget target = target(database.url());
    give("spring.datasource.url", target.url());
    give("spring.datasource.driver-class-name", target.driver());
    give("spring.datasource.username", target.properties().getProperty("user"));
    give("spring.datasource.password", target.properties().getProperty("password"));
    Pool pool = database.pool();
    String hikari = "spring.datasource.hikari.";
    pool.size().ifPresent(size -> give(hikari + "maximum-pool-size", size));
    pool.minIdle().ifPresent(least -> give(hikari + "minimum-idle", least));
    pool.timeout().ifPresent(time -> give(hikari + "connection-timeout", time.toMillis()));
    pool.maxLifetime().ifPresent(time -> give(hikari + "max-lifetime", time.toMillis()));
  }

  /** An account of its own for a command; otherwise migrations use the application's. */
  private void migrations(Database database, boolean migrating) {
    boolean own = migrating && database.migrateUrl().isPresent();
    JdbcTarget target = target(own ? database.forMigrations() : database.url());
    for (Part tool : List.of(Part.FLYWAY, Part.LIQUIBASE)) {
      part = tool;
      Rank rank = own ? Rank.GIVEN : Rank.SHADOW;
      String prefix = tool == Part.FLYWAY ? "spring.flyway." : "spring.liquibase.";
      add(rank, prefix + "url", target.url());
      add(rank, prefix + "driver-class-name", target.driver());
      add(rank, prefix + "user", target.properties().getProperty("user"));
      add(rank, prefix + "password", target.properties().getProperty("password"));
    }
    if (migrating) {
      // the deploy has a lock of its own; one in a transaction keeps CREATE INDEX CONCURRENTLY
      part = Part.FLYWAY;
      add(Rank.DEFAULT, "spring.flyway.postgresql.transactional-lock", false);
    }
  }

  /** How the driver that is there is called. */
  static JdbcTarget target(DatabaseUrl url) {
    return url.targetAmong(Drivers::isPresent).orElseGet(url::target);
  }

  private void redis(Redis redis) {
    part = Part.REDIS;
    HostPort first = redis.hosts().get(0);
    if (redis.hosts().size() > 1) {
      give("spring.data.redis.cluster.nodes", commaSeparated(redis.hosts()));
    } else {
      give("spring.data.redis.host", first.host());
      give("spring.data.redis.port", first.portOr(Redis.PORT));
      give("spring.data.redis.database", redis.databaseIndex());
    }
    give("spring.data.redis.username", redis.username().orElse(null));
    give("spring.data.redis.password", reveal(redis.password()));
    add(redis.tls() ? Rank.GIVEN : Rank.SHADOW, "spring.data.redis.ssl.enabled", redis.tls());
    // a URL outranks host and credentials in Boot
    add(Rank.SHADOW, "spring.data.redis.url", redisUrl(redis, first));
  }

  private static String redisUrl(Redis redis, HostPort first) {
    String credentials =
        redis.username().map(Percent::encode).orElse("")
            + redis.password().map(secret -> ":" + Percent.encode(secret.reveal())).orElse("");
    return (redis.tls() ? "rediss://" : "redis://")
        + (credentials.isEmpty() ? "" : credentials + "@")
        + first
        + ("/" + redis.databaseIndex());
  }

  private void elasticsearch(Elasticsearch elasticsearch) {
    part = Part.ELASTICSEARCH;
    List<String> uris = new ArrayList<>();
    ServiceUrl account = elasticsearch.urls().get(0);
    for (ServiceUrl url : elasticsearch.urls()) {
      int port = url.address().portOr(url.scheme().equals("https") ? 443 : 80);
      uris.add(url.scheme() + "://" + url.address().bracketedHost() + ":" + port);
      account = account.username().isPresent() ? account : url;
    }
    give("spring.elasticsearch.uris", String.join(",", uris));
    give("spring.elasticsearch.username", account.username().orElse(null));
    give("spring.elasticsearch.password", reveal(account.password()));
    give("spring.elasticsearch.path-prefix", account.path().isEmpty() ? null : account.path());
  }

  /** Boot knows one account for all brokers: the first one's. */
  private void rabbitmq(List<Amqp> brokers) {
    part = Part.RABBITMQ;
    List<HostPort> addresses = new ArrayList<>();
    for (Amqp broker : brokers) {
      addresses.add(new HostPort(broker.host(), OptionalInt.of(broker.port())));
    }
    Amqp first = brokers.get(0);
    give("spring.rabbitmq.addresses", commaSeparated(addresses));
    give("spring.rabbitmq.virtual-host", first.virtualHost());
    // without credentials it is the account that every client takes then
    give("spring.rabbitmq.username", first.username().orElse("guest"));
    give("spring.rabbitmq.password", first.password().map(Secret::reveal).orElse("guest"));
    give("spring.rabbitmq.ssl.enabled", first.tls());
  }

  private void mail(Email email) {
    part = Part.MAIL;
    String smtp = "spring.mail.properties.mail.smtp.";
    String from = "spring.mail.properties.mail.from";
    add(config.isSet("DEFAULT_FROM_EMAIL") ? Rank.GIVEN : Rank.DEFAULT, from, email.from());
    if (!config.isSet("EMAIL_HOST") && !config.isSet("EMAIL_PORT") && email.username().isEmpty()) {
      add(Rank.DEFAULT, "spring.mail.host", email.host());
      return;
    }
    give("spring.mail.host", email.host());
    give("spring.mail.port", email.port());
    add(Rank.SHADOW, "spring.mail.protocol", "smtp");
    give("spring.mail.username", email.username().orElse(null));
    give("spring.mail.password", reveal(email.password()));
    boolean login = email.username().isPresent();
    add(login ? Rank.GIVEN : Rank.SHADOW, smtp + "auth", login);
    switch (email.security()) {
      case STARTTLS -> {
        give(smtp + "starttls.enable", true);
        give(smtp + "starttls.required", true);
        give(smtp + "ssl.checkserveridentity", true);
      }
      case TLS -> {
        give("spring.mail.ssl.enabled", true);
        give(smtp + "ssl.checkserveridentity", true);
      }
      case NONE -> add(Rank.SHADOW, "spring.mail.ssl.enabled", false);
    }
  }

  private void cache() {
    part = Part.CACHE;
    config
        .memcache()
        .flatMap(memcache -> memcache.prefix())
        .ifPresent(prefix -> give("spring.cache.redis.key-prefix", prefix));
  }

  private void server() {
    part = Part.SERVER;
    Rank rank = config.isSet("PORT") ? Rank.GIVEN : Rank.DEFAULT;
    add(rank, "server.port", config.site().port());
    boolean hasSite = config.isSet("SITE_PROTOCOL") || config.isSet("SITE_DOMAIN");
    if (hasSite && config.site().protocol().equals("https")) {
      give("server.servlet.session.cookie.secure", true);
    }
  }

  /** Our filter stands in the place of what Boot would do with forwarded headers. */
  private void site() {
    part = Part.SITE;
    add(Rank.DEFAULT, "server.forward-headers-strategy", "none");
    add(Rank.DEFAULT, "server.tomcat.accesslog.request-attributes-enabled", true);
  }

  private void logging() {
    part = Part.LOGGING;
    if (config.isSet("LOG_LEVEL")) {
      give("logging.level.root", config.logging().level());
    }
    config.logging().levels().forEach((logger, level) -> give("logging.level." + logger, level));
    if (!config.logging().console()) {
      give("logging.console.enabled", false);
    }
    if (!config.logging().console() || !config.logging().format().equals("text")) {
      // it is more than one line
      add(Rank.DEFAULT, "spring.main.banner-mode", "off");
    }
  }

  private static String commaSeparated(List<HostPort> hosts) {
    return String.join(",", hosts.stream().map(HostPort::toString).toList());
  }

  private static @Nullable String reveal(Optional<Secret> secret) {
    return secret.map(Secret::reveal).orElse(null);
  }

  private void give(String name, @Nullable Object value) {
    add(Rank.GIVEN, name, value);
  }

  /** Where the pallet has no value, one of a file is for another host: a blank shadows it. */
  private void add(Rank rank, String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    properties.add(
        new SpringProperty(
            part, value == null ? Rank.SHADOW : rank, name, text.replace("${", "\\${")));
  }
}
