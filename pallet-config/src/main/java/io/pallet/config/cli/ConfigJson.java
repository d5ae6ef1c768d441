package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Secret;
import io.pallet.config.logging.Logging;
import io.pallet.config.site.Site;
import java.io.IOException;
import java.util.List;

/** The configuration as one JSON object, in the contract's keys and order, secrets masked. */
final class ConfigJson {

  private final Json json;

  private ConfigJson(Json json) {
    this.json = json;
  }

  static String of(PalletConfig config) throws IOException {
    return Json.document(json -> new ConfigJson(json).write(config));
  }

  private void write(PalletConfig config) throws IOException {
    json.object("environment", () -> environment(config.environment()));
    json.object("site", () -> site(config.site()));
    json.object("databases", () -> databases(config));
    json.nothing("elasticsearch");
    json.nothing("redis");
    json.nothing("memcache");
    json.texts("amqp", List.of());
    json.nothing("email");
    json.nothing("httpProxy");
    json.object("logging", () -> logging(config.logging()));
    json.nothing("proxy");
    json.object(
        "static",
        () -> {
          json.text("directory", config.staticFiles().directory());
          json.text("url", config.staticFiles().url());
        });
    json.object(
        "storage",
        () -> {
          json.text("directory", config.storage().directory());
          json.text("media", config.storage().media());
          json.text("mediaUrl", config.storage().mediaUrl());
        });
    json.text("secretKey", config.secretKey());
  }

  private void environment(Environment environment) throws IOException {
    json.text("name", environment.name());
    json.flag("debug", environment.debug());
    json.text("developer", environment.developer());
  }

  private void site(Site site) throws IOException {
    json.text("domain", site.domain());
    json.texts("aliases", site.aliases());
    json.text("protocol", site.protocol());
    json.text("url", site.url());
    json.texts("allowedHosts", site.allowedHosts());
    json.number("port", site.port());
  }

  private void databases(PalletConfig config) throws IOException {
    for (Database database : config.databases().values()) {
      json.object(database.name(), () -> database(database.url()));
    }
  }

  private void database(DatabaseUrl url) throws IOException {
    json.text("scheme", url.scheme());
    json.text("server", url.server());
    json.text("host", url.host());
    if (url.port().isPresent()) {
      json.number("port", url.port().getAsInt());
    } else {
      json.nothing("port");
    }
    json.text("name", url.name());
    json.text("username", url.username());
    json.text("password", url.password().map(Secret::toString));
    json.texts("options", url.options());
    json.text("jdbcUrl", url.jdbcUrl());
    json.text("driver", url.driver());
  }

  private void logging(Logging logging) throws IOException {
    json.text("level", logging.level());
    json.texts("levels", logging.levels());
    json.flag("console", logging.console());
    json.text("format", logging.format());
    json.objectOrNull(
        "syslog",
        logging.syslog(),
        syslog -> {
          json.text("host", syslog.host());
          json.number("port", syslog.port());
          json.text("protocol", syslog.protocol());
        });
  }
}
