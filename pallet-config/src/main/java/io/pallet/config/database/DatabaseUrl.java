package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** stub */
public record DatabaseUrl(
    String scheme,
    String server,
    String host,
    OptionalInt port,
    String name,
    Optional<String> username,
    Optional<Secret> password,
    Map<String, String> options,
    String jdbcUrl,
    String driver) {
  public static final Parser<DatabaseUrl> PARSER =
      new Parser<>() {
        @Override
        public DatabaseUrl parse(String text) {
          return DatabaseUrl.parse(text);
        }

        @Override
        public String expects() {
          return "a database URL: scheme://user:password@host:port/name";
        }
      };

  static DatabaseUrl parse(String text) {
    if (text.startsWith("h2:mem:")) {
      return new DatabaseUrl(
          "h2",
          "h2",
          "",
          OptionalInt.empty(),
          text.substring(7),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          "jdbc:" + text,
          "org.h2.Driver");
    }
    if (text.startsWith("h2:////")) {
      return new DatabaseUrl(
          "h2",
          "h2",
          "",
          OptionalInt.empty(),
          text.substring(6),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          "jdbc:h2:" + text.substring(6),
          "org.h2.Driver");
    }
    if (text.startsWith("h2:///")) {
      return new DatabaseUrl(
          "h2",
          "h2",
          "",
          OptionalInt.empty(),
          text.substring(6),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          "jdbc:h2:./" + text.substring(6),
          "org.h2.Driver");
    }
    java.net.URI uri = java.net.URI.create(text);
    if (!"postgres".equals(uri.getScheme()))
      throw InvalidValueException.whole(Code.BAD_SCHEME, "has an unknown scheme", text);
    String[] user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    String name = uri.getPath().substring(1);
    return new DatabaseUrl(
        "postgres",
        "postgresql",
        uri.getHost(),
        uri.getPort() < 0 ? OptionalInt.empty() : OptionalInt.of(uri.getPort()),
        name,
        user.length > 0 ? Optional.of(user[0]) : Optional.empty(),
        user.length > 1 ? Optional.of(Secret.of(user[1])) : Optional.empty(),
        Map.of(),
        "jdbc:postgresql://"
            + uri.getHost()
            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
            + "/"
            + name,
        "org.postgresql.Driver");
  }

  public Properties properties() {
    Properties p = new Properties();
    username.ifPresent(u -> p.setProperty("user", u));
    password.ifPresent(u -> p.setProperty("password", u.reveal()));
    return p;
  }

  public DatabaseUrl withPassword(Secret secret) {
    return new DatabaseUrl(
        scheme, server, host, port, name, username, Optional.of(secret), options, jdbcUrl, driver);
  }
}
