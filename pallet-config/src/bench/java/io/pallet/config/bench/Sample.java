package io.pallet.config.bench;

import java.util.Map;

/** An environment of 25 variables, as a site in production has them. */
final class Sample {

  static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("ENVIRONMENT", "production"),
          Map.entry("SITE_DOMAIN", "www.example.org"),
          Map.entry("SITE_PROTOCOL", "https"),
          Map.entry("PORT", "8080"),
          Map.entry("SECRET_KEY", "b3f1c0ffee5eedb3f1c0ffee5eed0123456789abcdef0123"),
          Map.entry(
              "DB_DEFAULT_URL",
              "postgres://app:s%40cret%2Fpw@db.internal:5432/appdb"
                  + "?sslmode=require&connect_timeout=5"),
          Map.entry("DB_DEFAULT_POOL_SIZE", "10"),
          Map.entry("DB_DEFAULT_POOL_TIMEOUT", "PT30S"),
          Map.entry(
              "ELASTICSEARCH_URLS",
              "http://es1.internal:9200|http://es2.internal:9200|http://es3.internal:9200"),
          Map.entry("ELASTICSEARCH_INDEX_NAME", "example"),
          Map.entry("REDIS_HOSTS", "redis1.internal:6379|redis2.internal:6379"),
          Map.entry("REDIS_DB_INDEX", "2"),
          Map.entry("REDIS_TLS", "true"),
          Map.entry("SYSLOG_SERVER", "syslog.internal"),
          Map.entry("SYSLOG_PORT", "514"),
          Map.entry("SYSLOG_PROTO", "udp"),
          Map.entry("CONSOLE_OUTPUT_DISABLED", "false"),
          Map.entry("LOG_LEVEL", "INFO"),
          Map.entry("LOG_FORMAT", "json"),
          Map.entry("EMAIL_HOST", "smtp.internal"),
          Map.entry("EMAIL_PORT", "587"),
          Map.entry("DEFAULT_FROM_EMAIL", "noreply@example.org"),
          Map.entry("STATIC_DIR", "/data/static"),
          Map.entry("STATIC_URL", "/static/"),
          Map.entry("TRUSTED_PROXIES", "10.0.0.0/8|172.16.0.0/12"));

  private Sample() {}

  /** Holds that who is measured does the same. */
  static void check(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(actual + " is not " + expected);
    }
  }
}
