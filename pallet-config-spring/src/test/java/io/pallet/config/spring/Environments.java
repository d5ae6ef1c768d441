package io.pallet.config.spring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environments that Forklift supplies, by name. */
final class Environments {

  private Environments() {}

  static Map<String, Map<String, String>> ofForklift() throws IOException {
    Map<String, Map<String, String>> environments = new LinkedHashMap<>();
    try (InputStream in =
            Environments.class.getResourceAsStream("/vectors/forklift-environments.json");
        JsonParser json = new JsonFactory().createParser(in)) {
      String name = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.getText().equals("name")) {
          name = json.nextTextValue();
        } else if (json.currentToken() == JsonToken.FIELD_NAME
            && json.getText().equals("environment")) {
          environments.put(name, map(json));
        }
      }
    }
    return environments;
  }

  private static Map<String, String> map(JsonParser json) throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.getText();
      map.put(name, json.nextTextValue());
    }
    return map;
  }

  /** A variable of every kind. */
  static Map<String, String> full() {
    return Map.ofEntries(
        Map.entry("ENVIRONMENT", "staging"),
        Map.entry("SITE_DOMAIN", "shop.example.org|www.example.org"),
        Map.entry("PORT", "8081"),
        Map.entry("DB_DEFAULT_URL", "postgres://clerk:sw${ord}fish@db:5433/shop?sslmode=require"),
        Map.entry("DB_DEFAULT_MIGRATE_URL", "postgres://owner:mackerel@db:5433/shop"),
        Map.entry("DB_DEFAULT_POOL_SIZE", "5"),
        Map.entry("DB_DEFAULT_POOL_MIN_IDLE", "1"),
        Map.entry("DB_DEFAULT_POOL_TIMEOUT", "3s"),
        Map.entry("DB_DEFAULT_POOL_MAX_LIFETIME", "10m"),
        Map.entry("ELASTICSEARCH_URLS", "https://es1/search|https://clerk:tuna@es2:9201/search"),
        Map.entry("REDIS_HOSTS", "redis1|redis2:6380"),
        Map.entry("REDIS_USERNAME", "clerk"),
        Map.entry("REDIS_PASSWORD", "herring"),
        Map.entry("REDIS_TLS", "true"),
        Map.entry("MEMCACHE_HOSTS", "cache"),
        Map.entry("MEMCACHE_PREFIX", "shop"),
        Map.entry("AMQP_URLS", "amqps://clerk:cod@mq1/shop|amqps://clerk:cod@[::1]:5673/shop"),
        Map.entry("EMAIL_HOST", "mail.example.org"),
        Map.entry("EMAIL_PORT", "587"),
        Map.entry("EMAIL_USERNAME", "clerk"),
        Map.entry("EMAIL_PASSWORD", "sardine"),
        Map.entry("DEFAULT_FROM_EMAIL", "shop@example.org"),
        Map.entry("CONSOLE_OUTPUT_DISABLED", "yes"),
        Map.entry("LOG_LEVEL", "WARN"),
        Map.entry("LOG_LEVELS", "org.example.Shop=DEBUG|org.hibernate=OFF"));
  }
}
