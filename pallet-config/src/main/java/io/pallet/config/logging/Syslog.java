package io.pallet.config.logging;

import io.pallet.config.env.Env;
import io.pallet.config.env.Host;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The syslog server.
 *
 * @param protocol {@code udp}, {@code tcp} or {@code tls}
 * @param format {@code rfc5424} or {@code rfc3164}
 * @param framing {@code octet-counting} or {@code newline}, for tcp and tls
 * @param authorities whose signatures count for tls; empty: those that the JVM knows
 */
public record Syslog(
    String host,
    int port,
    String protocol,
    String format,
    String framing,
    Optional<Authorities> authorities) {

  static final Variable<String> SYSLOG_SERVER =
      Variable.of("SYSLOG_SERVER", Host.PARSER, "The syslog server; none: no syslog.");

  static final Variable<Integer> SYSLOG_PORT =
      Variable.of("SYSLOG_PORT", Parsers.PORT, "Its port.").computed("`514`, for tls `6514`");

  static final Variable<String> SYSLOG_PROTO =
      Variable.of("SYSLOG_PROTO", Parsers.choice("udp", "tcp", "tls"), "Its protocol.")
          .byDefault("udp");

  static final Variable<String> SYSLOG_FORMAT =
      Variable.of(
              "SYSLOG_FORMAT",
              Parsers.choice("rfc5424", "rfc3164"),
              "The format of its messages; rfc3164 is IXDjango's.")
          .byDefault("rfc5424");

  static final Variable<String> SYSLOG_FRAMING =
      Variable.of(
              "SYSLOG_FRAMING",
              Parsers.choice("octet-counting", "newline"),
              "How messages are told apart on tcp and tls.")
          .byDefault("octet-counting");

  static final Variable<Authorities> SYSLOG_CA =
      Variable.of(
              "SYSLOG_CA",
              new AuthoritiesParser(),
              "Whose signature the server's certificate must have, for tls; mostly given as"
                  + " `SYSLOG_CA_FILE`.")
          .computed("the JVM's authorities");

  static Optional<Syslog> read(Env env) {
    Optional<String> server = env.find(SYSLOG_SERVER);
    String protocol = env.get(SYSLOG_PROTO);
    int port = env.get(SYSLOG_PORT, protocol.equals("tls") ? 6514 : 514);
    String format = env.get(SYSLOG_FORMAT);
    String framing = env.get(SYSLOG_FRAMING);
    Optional<Authorities> authorities = env.find(SYSLOG_CA);
    return server.isPresent()
        ? Optional.of(new Syslog(server.get(), port, protocol, format, framing, authorities))
        : Optional.empty();
  }

  /** Where it is: {@code tls://logs:6514}. */
  @Override
  public String toString() {
    return protocol + "://" + new HostPort(host, OptionalInt.of(port));
  }
}
