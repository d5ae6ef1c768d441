package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code config} answers. */
class ConfigIT {

  @TempDir Path directory;

  @Test
  void jsonHasEveryKeyOfTheContractInItsOrder() throws Exception {
    Map<String, String> environment =
        Map.of(
            "ENVIRONMENT", "staging",
            "SITE_DOMAIN", "guests.example.org|www.example.org",
            "DB_DEFAULT_URL", "postgres://clerk:swordfish@db:5432/shop");
    Finished config = new GuestbookJar(directory, environment).run("config", "--json");
    assertEquals(0, config.exit(), config.all());
    Map<?, ?> json = Json.object(config.out());
    assertEquals(
        List.of(
            "environment",
            "site",
            "databases",
            "elasticsearch",
            "redis",
            "memcache",
            "amqp",
            "email",
            "httpProxy",
            "logging",
            "proxy",
            "static",
            "storage",
            "secretKey"),
        List.copyOf(json.keySet()));
    assertKeys(json, "environment", "name", "debug", "developer");
    assertKeys(json, "site", "domain", "aliases", "protocol", "url", "allowedHosts", "port");
    assertKeys(json, "static", "directory", "url");
    assertKeys(json, "storage", "directory", "media", "mediaUrl");
    assertKeys(
        Json.object(json, "databases"),
        "default",
        "scheme",
        "server",
        "host",
        "port",
        "name",
        "username",
        "password",
        "options",
        "jdbcUrl",
        "driver");
    assertTrue(config.out().contains("\"********\""), config.out());
  }

  @Test
  void tenWrongVariablesAreTenProblemsInOneReport() throws Exception {
    Map<String, String> wrong =
        Map.of(
            "SITE_DOMAIN", "not a host",
            "SITE_PROTOCOL", "gopher",
            "PORT", "99999",
            "DB_DEFAULT_URL", "nosuch://x/y",
            "DB_OTHER_URL", "ftp://h/x",
            "DB_OTHER_POOL_SIZE", "many",
            "DB_OTHER_POOL_TIMEOUT", "soon",
            "STATIC_URL", "no path",
            "MEDIA_URL", "nor this",
            "SECRET_KEY_FILE", "/nowhere/at/all");
    Finished config = new GuestbookJar(directory, wrong).run("config");
    assertEquals(3, config.exit(), config.all());
    assertEquals("", config.out());
    for (String variable : wrong.keySet()) {
      assertTrue(config.err().contains(variable), variable + " in " + config.err());
    }
    long errors = config.err().lines().filter(line -> line.startsWith("error")).count();
    assertEquals(10, errors, config.err());
  }

  private static void assertKeys(Map<?, ?> json, String key, String... wanted) {
    assertEquals(List.of(wanted), List.copyOf(Json.object(json, key).keySet()), key);
  }
}
