package io.pallet.config.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The variables of {@link Sample} as an application reads them by hand: nothing is checked. */
record HandWrittenConfig(
    Site site,
    Database database,
    Elasticsearch elasticsearch,
    Redis redis,
    Logging logging,
    Email email,
    Files files,
    List<String> trustedProxies) {

  record Site(String environment, String domain, String protocol, int port, String secretKey) {}

  record Database(URI url, int poolSize, Duration poolTimeout) {}

  record Elasticsearch(List<URI> urls, String indexName) {}

  record Redis(List<String> hosts, int databaseIndex, boolean tls) {}

  record Logging(
      String server, int port, String protocol, boolean console, String level, String format) {}

  record Email(String host, int port, String from) {}

  record Files(String directory, String url) {}

  static HandWrittenConfig load() {
    return of(System.getenv());
  }

  /** From anything that finds a variable by its name. */
  static HandWrittenConfig of(Map<String, String> env) {
    return new HandWrittenConfig(
        new Site(
            env.get("ENVIRONMENT"),
            env.get("SITE_DOMAIN"),
            env.get("SITE_PROTOCOL"),
            Integer.parseInt(env.get("PORT")),
            env.get("SECRET_KEY")),
        new Database(
            URI.create(env.get("DB_DEFAULT_URL")),
            Integer.parseInt(env.get("DB_DEFAULT_POOL_SIZE")),
            Duration.parse(env.get("DB_DEFAULT_POOL_TIMEOUT"))),
        new Elasticsearch(uris(env.get("ELASTICSEARCH_URLS")), env.get("ELASTICSEARCH_INDEX_NAME")),
        new Redis(
            split(env.get("REDIS_HOSTS")),
            Integer.parseInt(env.get("REDIS_DB_INDEX")),
            Boolean.parseBoolean(env.get("REDIS_TLS"))),
        new Logging(
            env.get("SYSLOG_SERVER"),
            Integer.parseInt(env.get("SYSLOG_PORT")),
            env.get("SYSLOG_PROTO"),
            !Boolean.parseBoolean(env.get("CONSOLE_OUTPUT_DISABLED")),
            env.get("LOG_LEVEL"),
            env.get("LOG_FORMAT")),
        new Email(
            env.get("EMAIL_HOST"),
            Integer.parseInt(env.get("EMAIL_PORT")),
            env.get("DEFAULT_FROM_EMAIL")),
        new Files(env.get("STATIC_DIR"), env.get("STATIC_URL")),
        split(env.get("TRUSTED_PROXIES")));
  }

  private static List<String> split(String text) {
    return List.of(text.split("\\|"));
  }

  private static List<URI> uris(String text) {
    List<URI> uris = new ArrayList<>();
    for (String part : split(text)) {
      uris.add(URI.create(part));
    }
    return List.copyOf(uris);
  }
}
