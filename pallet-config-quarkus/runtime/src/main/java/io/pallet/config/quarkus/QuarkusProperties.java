package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import io.pallet.config.logging.Logging;
import io.pallet.config.service.Amqp;
import io.pallet.config.service.Elasticsearch;
import io.pallet.config.service.Email;
import io.pallet.config.service.Redis;
import io.pallet.config.service.ServiceUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The pallet environment in Quarkus's own words.
 *
 * @param given what the environment says
 * @param defaults what holds where nobody says anything
 */
record QuarkusProperties(Map<String, String> given, Map<String, String> defaults) {

  /** Keys that are too short for Quarkus's ciphers are left out: it refuses to start with them. */
  private static final int SESSION_KEY = 16;

  private static final int CSRF_KEY = 32;

  /**
   * The properties of everything there is.
   *
   * @param overridden whether a property is given by somebody who outranks the pallet
   */
  static QuarkusProperties of(
      PalletConfig config, Build build, Purpose purpose, Predicate<String> overridden) {
    QuarkusProperties properties = new QuarkusProperties(new TreeMap<>(), new TreeMap<>());
    new DatabaseProperties(config, build, purpose, overridden).addTo(properties);
    properties.site(config, purpose);
    config.redis().ifPresent(properties::redis);
    config.elasticsearch().ifPresent(properties::elasticsearch);
    properties.amqp(config.amqp());
    properties.email(config, config.email());
    properties.logging(config, config.logging());
    properties.ownPackage(config, build.value(Build.PACKAGE));
    config.secretKey().ifPresent(properties::secretKey);
    properties.given.keySet().removeIf(property -> !build.knows(property));
    properties.defaults.keySet().removeIf(property -> !build.knows(property));
    return properties;
  }

  private void site(PalletConfig config, Purpose purpose) {
    set(config.isSet("PORT"), "quarkus.http.port", config.site().port());
    boolean secure = config.site().protocol().equals("https");
    boolean said = config.isSet("SITE_PROTOCOL");
    set(said, "quarkus.rest-csrf.cookie-force-secure", secure);
    set(said, "quarkus.oidc.authentication.cookie-force-secure", secure);
    defaults.put("quarkus.http.auth.form.http-only-cookie", "true");
    // within the ten seconds that Docker gives
    defaults.put("quarkus.shutdown.timeout", "8s");
    if (config.isSet("STORAGE_DIR") && purpose != Purpose.COMMAND) {
      // beside the media, so that an upload is moved there and not copied; Quarkus creates it
      given.put(
          "quarkus.http.body.uploads-directory",
          config.storage().directory().resolve("uploads").toString());
    }
  }

  private void redis(Redis redis) {
    List<String> hosts = new ArrayList<>();
    String user = redis.username().map(name -> Percent.encode(name) + "@").orElse("");
    for (HostPort host : redis.hosts()) {
      hosts.add((redis.tls() ? "rediss://" : "redis://") + user + host + database(redis));
    }
    given.put("quarkus.redis.hosts", String.join(",", hosts));
    if (hosts.size() > 1) {
      given.put("quarkus.redis.client-type", "cluster");
    }
    secret("quarkus.redis.password", redis.password());
    if (redis.tls()) {
      given.put("quarkus.redis.tls.hostname-verification-algorithm", "HTTPS");
    }
  }

  private static String database(Redis redis) {
    return redis.databaseIndex() == 0 ? "" : "/" + redis.databaseIndex();
  }

  private void elasticsearch(Elasticsearch cluster) {
    List<String> hosts = new ArrayList<>();
    for (ServiceUrl url : cluster.urls()) {
      int port = url.address().portOr(url.scheme().equals("https") ? 443 : 80);
      hosts.add(url.address().bracketedHost() + ":" + port);
    }
    ServiceUrl first = cluster.urls().get(0);
    given.put("quarkus.elasticsearch.hosts", String.join(",", hosts));
    given.put("quarkus.elasticsearch.protocol", first.scheme());
    first.username().ifPresent(name -> given.put("quarkus.elasticsearch.username", name));
    secret("quarkus.elasticsearch.password", first.password());
  }

  /** For both protocols of that name: RabbitMQ's connector, and the one for AMQP 1.0. */
  private void amqp(List<Amqp> brokers) {
    if (brokers.isEmpty()) {
      return;
    }
    Amqp first = brokers.get(0);
    for (String connector : List.of("rabbitmq", "amqp")) {
      given.put(connector + "-host", first.host());
      given.put(connector + "-port", Integer.toString(first.port()));
      first.username().ifPresent(name -> given.put(connector + "-username", name));
      secret(connector + "-password", first.password());
    }
    given.put("rabbitmq-virtual-host", first.virtualHost());
    given.put("rabbitmq-ssl", Boolean.toString(first.tls()));
    given.put("amqp-use-ssl", Boolean.toString(first.tls()));
    if (brokers.size() > 1) {
      List<String> addresses = new ArrayList<>();
      for (Amqp broker : brokers) {
        HostPort address = new HostPort(broker.host(), OptionalInt.of(broker.port()));
        addresses.add((broker.tls() ? "amqps://" : "amqp://") + address);
      }
      given.put("rabbitmq-addresses", String.join(",", addresses));
    }
  }

  private void email(PalletConfig config, Email email) {
    set(config.isSet("EMAIL_HOST"), "quarkus.mailer.host", email.host());
    set(config.isSet("EMAIL_PORT"), "quarkus.mailer.port", email.port());
    set(config.isSet("DEFAULT_FROM_EMAIL"), "quarkus.mailer.from", email.from());
    email.username().ifPresent(name -> given.put("quarkus.mailer.username", name));
    secret("quarkus.mailer.password", email.password());
    switch (email.security()) {
      case STARTTLS -> {
        given.put("quarkus.mailer.start-tls", "REQUIRED");
        given.put("quarkus.mailer.login", "REQUIRED");
      }
      case TLS -> given.put("quarkus.mailer.tls", "true");
      case NONE -> {}
    }
  }

  private void logging(PalletConfig config, Logging logging) {
    set(config.isSet("LOG_LEVEL"), "quarkus.log.level", logging.level());
    logging
        .levels()
        .forEach((name, level) -> given.put("quarkus.log.category.\"" + name + "\".level", level));
    if (config.isSet("CONSOLE_OUTPUT_DISABLED")) {
      given.put("quarkus.log.console.enabled", Boolean.toString(logging.console()));
    }
  }

  /** Developers see more of their own packages. */
  private void ownPackage(PalletConfig config, String name) {
    if (config.environment().isLocal() && !config.isSet("LOG_LEVEL") && !name.isEmpty()) {
      defaults.put("quarkus.log.category.\"" + name + "\".level", "DEBUG");
    }
  }

  private void secretKey(Secret key) {
    if (key.reveal().length() >= SESSION_KEY) {
      given.put("quarkus.http.auth.session.encryption-key", key.reveal());
    }
    if (key.reveal().length() >= CSRF_KEY) {
      given.put("quarkus.rest-csrf.token-signature-key", key.reveal());
    }
  }

  private void secret(String property, Optional<Secret> secret) {
    secret.ifPresent(value -> given.put(property, value.reveal()));
  }

  private void set(boolean said, String property, Object value) {
    (said ? given : defaults).put(property, value.toString());
  }
}
