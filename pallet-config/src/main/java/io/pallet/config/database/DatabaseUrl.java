package io.pallet.config.database;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a database is and how to log in: {@code scheme://user:password@host:port/name?option}. */
public final class DatabaseUrl {

  /** The parser of a variable that holds such a URL. */
  public static final Parser<DatabaseUrl> PARSER = new DatabaseUrlParser();

  /** In place of a port: the database lives in memory. */
  static final int IN_MEMORY = -1;

  private final String scheme;
  private final Dialect dialect;
  private final @Nullable String username;
  private final @Nullable Secret password;
  private final @Nullable String host;
  private final int port;
  private final String name;
  private final GivenOption[] settings;

  DatabaseUrl(
      String scheme,
      Dialect dialect,
      @Nullable String username,
      @Nullable Secret password,
      @Nullable String host,
      int port,
      String name,
      GivenOption[] settings) {
    this.scheme = scheme;
    this.dialect = dialect;
    this.username = username;
    this.password = password;
    this.host = host;
    this.port = port;
    this.name = name;
    this.settings = settings;
  }

  /**
   * Parses the text of a database URL.
   *
   * @throws InvalidValueException with a code and a span; its message never holds any of the text
   */
  public static DatabaseUrl parse(String text) {
    return new UrlScanner(text).scan();
  }

  /** The scheme as it was given, in lower case. */
  public String scheme() {
    return scheme;
  }

  public Dialect dialect() {
    return dialect;
  }

  public Optional<String> username() {
    return Optional.ofNullable(username);
  }

  public Optional<Secret> password() {
    return Optional.ofNullable(password);
  }

  /** The host in lower case, several as the list they were given as, a socket as its path. */
  public Optional<String> host() {
    return Optional.ofNullable(host);
  }

  /** Every host with its port; none for a socket or an embedded database. */
  public List<HostPort> hosts() {
    if (host == null || isSocket()) {
      return List.of();
    }
    return host.indexOf(',') < 0 ? List.of(new HostPort(host, port())) : HostScanner.members(host);
  }

  /** The port, where there is one host and the URL gives it one. */
  public OptionalInt port() {
    return port > 0 ? OptionalInt.of(port) : OptionalInt.empty();
  }

  /** The database's name; of an embedded one its file's path, or its name in memory. */
  public String name() {
    return name;
  }

  /** The options as they were given, decoded, in their order. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (GivenOption setting : settings) {
      options.put(setting.name(), setting.value());
    }
    return Collections.unmodifiableMap(options);
  }

  /** Whether the host is the path of a UNIX socket. */
  public boolean isSocket() {
    return host != null && host.startsWith("/");
  }

  /** Whether the database is gone when the process ends. */
  public boolean isInMemory() {
    return port == IN_MEMORY;
  }

  /** Whether there is anything yet: a file is made when it is opened first. */
  public boolean exists() {
    return !dialect.isEmbedded()
        || isInMemory()
        || Files.exists(Path.of(dialect == Dialect.H2 ? name + ".mv.db" : name));
  }

  /** An empty database in memory of the same kind, for a file that is not there yet. */
  public DatabaseUrl inMemory() {
    return parse(dialect == Dialect.H2 ? "h2:mem:empty" : "sqlite://:memory:");
  }

  /** Whether the connection is sure to be encrypted, or does not leave this machine's process. */
  public boolean asksForTls() {
    return Tls.isSure(this);
  }

  /** The same with a password that was given apart; it tells nothing to a server without logins. */
  public DatabaseUrl withPassword(Secret secret) {
    return new DatabaseUrl(scheme, dialect, username, secret, host, port, name, settings);
  }

  /** The URL for the scheme's own driver; it holds no credentials. */
  public String jdbcUrl() {
    return target().url();
  }

  /** The class of the scheme's own driver. */
  public String driver() {
    return dialect.driver();
  }

  /** What the scheme's own driver is told beside the URL: user, password, and safe settings. */
  public Properties properties() {
    return target().properties();
  }

  /** How the scheme's own driver is called. */
  public JdbcTarget target() {
    return JdbcTarget.of(this);
  }

  /**
   * How a driver that is there is called: the scheme's own, or the one that stands in for it.
   *
   * @param isPresent whether the class of that name is on the class path
   * @return empty where no driver is there
   * @throws InvalidValueException where the driver that stands in does not know an option
   */
  public Optional<JdbcTarget> targetAmong(Predicate<String> isPresent) {
    return StandIn.choose(this, isPresent);
  }

  @Nullable String rawHost() {
    return host;
  }

  @Nullable String rawUsername() {
    return username;
  }

  @Nullable Secret rawPassword() {
    return password;
  }

  int rawPort() {
    return port;
  }

  GivenOption[] settings() {
    return settings;
  }

  /**
   * The URL as a text that parses to this again, with the password; an H2 in memory has no place
   * for a login in its URL.
   */
  public String render() {
    return UrlWriter.write(this, password == null ? null : Percent.encode(password.reveal()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatabaseUrl that
        && scheme.equals(that.scheme)
        && Objects.equals(username, that.username)
        && Objects.equals(password, that.password)
        && Objects.equals(host, that.host)
        && port == that.port
        && name.equals(that.name)
        && Arrays.equals(settings, that.settings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheme, username, host, port, name);
  }

  /** The URL with its password masked. */
  @Override
  public String toString() {
    return UrlWriter.write(this, password == null ? null : Secret.MASK);
  }
}
