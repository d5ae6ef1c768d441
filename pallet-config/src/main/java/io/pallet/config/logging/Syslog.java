package io.pallet.config.logging;

import io.pallet.config.env.Env;
import io.pallet.config.env.Host;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.Optional;

/**
 * The syslog server.
 *
 * @param protocol {@code udp}, {@code tcp} or {@code tls}
 */
public record Syslog(String host, int port, String protocol) {

  static final Variable<String> SYSLOG_SERVER =
      Variable.of("SYSLOG_SERVER", Host.PARSER, "The syslog server; none: no syslog.");

  static final Variable<Integer> SYSLOG_PORT =
      Variable.of("SYSLOG_PORT", Parsers.PORT, "Its port.").computed("`514`, for tls `6514`");

  static final Variable<String> SYSLOG_PROTO =
      Variable.of("SYSLOG_PROTO", Parsers.choice("udp", "tcp", "tls"), "Its protocol.")
          .byDefault("udp");

  static Optional<Syslog> read(Env env) {
    Optional<String> server = env.find(SYSLOG_SERVER);
    String protocol = env.get(SYSLOG_PROTO);
    int port = env.get(SYSLOG_PORT, protocol.equals("tls") ? 6514 : 514);
    return server.isPresent()
        ? Optional.of(new Syslog(server.get(), port, protocol))
        : Optional.empty();
  }
}
