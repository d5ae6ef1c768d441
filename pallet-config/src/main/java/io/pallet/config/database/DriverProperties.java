package io.pallet.config.database;

import io.pallet.config.env.Secret;
import java.util.Map;
import java.util.Properties;

/** What a driver is told beside its URL: credentials, sockets, and what keeps it safe. */
final class DriverProperties {

  private DriverProperties() {}

  static Properties of(DatabaseUrl url, Map<String, String> options) {
    Properties properties = new Properties();
    switch (url.dialect()) {
      case MYSQL -> {
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
      }
      case MARIADB -> properties.setProperty("allowLocalInfile", "false");
      case SQLITE -> properties.setProperty("enable_load_extension", "false");
      // H2 would close itself at the first signal, with requests still in flight: its user does
      case H2 -> {
        if (!options.containsKey("DB_CLOSE_ON_EXIT")) {
          properties.setProperty("DB_CLOSE_ON_EXIT", "FALSE");
        }
      }
      case ORACLE -> properties.putAll(options);
      default -> {}
    }
    String host = url.rawHost();
    if (host != null && url.isSocket()) {
      socket(url, host, properties);
    }
    credentials(url, properties);
    return properties;
  }

  private static void credentials(DatabaseUrl url, Properties properties) {
    String username = url.rawUsername();
    Secret password = url.rawPassword();
    if (!url.dialect().hasLogins()) {
      return;
    }
    if (username != null && !username.isEmpty()) {
      properties.setProperty("user", username);
    }
    if (password != null && !password.reveal().isEmpty()) {
      properties.setProperty("password", password.reveal());
    }
  }

  /** PostgreSQL's and MySQL's drivers reach a socket through junixsocket, MariaDB's by itself. */
  private static void socket(DatabaseUrl url, String path, Properties properties) {
    switch (url.dialect()) {
      case MARIADB -> properties.setProperty("localSocket", path);
      case MYSQL -> {
        properties.setProperty(
            "socketFactory", "org.newsclub.net.mysql.AFUNIXDatabaseSocketFactoryCJ");
        properties.setProperty("junixsocket.file", path);
      }
      default -> {
        int port = url.rawPort() == 0 ? Dialect.POSTGRESQL.port() : url.rawPort();
        properties.setProperty(
            "socketFactory", "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg");
        properties.setProperty("socketFactoryArg", path + "/.s.PGSQL." + port);
      }
    }
  }
}
