package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Destination;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Secret;
import io.pallet.config.json.Json;
import io.pallet.config.logging.Logging;
import io.pallet.config.service.Amqp;
import io.pallet.config.service.Elasticsearch;
import io.pallet.config.service.Email;
import io.pallet.config.service.Memcache;
import io.pallet.config.service.OutboundProxy;
import io.pallet.config.service.Redis;
import io.pallet.config.site.ProxyTrust;
import io.pallet.config.site.Site;
import java.io.IOException;

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
    json.objectOrNull("elasticsearch", config.elasticsearch(), this::elasticsearch);
    json.objectOrNull("redis", config.redis(), this::redis);
    json.objectOrNull("memcache", config.memcache(), this::memcache);
    json.objects("amqp", config.amqp(), this::amqp);
    json.object("email", () -> email(config.email()));
    json.object("httpProxy", () -> outboundProxy(config.outboundProxy()));
    json.object("logging", () -> logging(config.logging()));
    json.object("proxy", () -> proxy(config.proxyTrust()));
    json.object(
        "static",
        () -> {
          json.text("directory", config.staticFiles().directory().map(Destination::shown));
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
    json.text("server", url.dialect().server());
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

  private void elasticsearch(Elasticsearch elasticsearch) throws IOException {
    json.texts("urls", elasticsearch.urls());
    json.text("indexName", elasticsearch.indexName());
  }

  private void redis(Redis redis) throws IOException {
    json.texts("hosts", redis.hosts());
    json.number("databaseIndex", redis.databaseIndex());
  }

  private void memcache(Memcache memcache) throws IOException {
    json.texts("hosts", memcache.hosts());
    json.text("prefix", memcache.prefix());
  }

  private void amqp(Amqp broker) throws IOException {
    json.text("host", broker.host());
    json.number("port", broker.port());
    json.text("virtualHost", broker.virtualHost());
    json.text("username", broker.username());
    json.flag("tls", broker.tls());
  }

  private void email(Email email) throws IOException {
    json.text("host", email.host());
    json.number("port", email.port());
    json.text("username", email.username());
    json.text("security", email.security());
    json.text("from", email.from());
  }

  private void outboundProxy(OutboundProxy proxy) throws IOException {
    json.text("http", proxy.http());
    json.text("https", proxy.https());
    json.texts("none", proxy.none());
  }

  private void proxy(ProxyTrust trust) throws IOException {
    json.texts("trusted", trust.trusted());
    json.text("headers", trust.headers());
    json.flag("useHost", trust.useHost());
    json.flag("usePort", trust.usePort());
    json.text("sslHeader", trust.sslHeader());
    json.flag("sslRedirect", trust.sslRedirect());
    json.number("hstsSeconds", trust.hstsSeconds());
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
