package io.pallet.config.env;

import java.util.OptionalInt;

/** A host, and a port where one is given; IPv6 addresses stand in brackets. */
public record HostPort(String host, OptionalInt port) {

  /** {@code host[:port]}; the host comes out in lower case. */
  public static final Parser<HostPort> PARSER =
      new Parser<>() {
        @Override
        public HostPort parse(String text) {
          return HostPort.parse(text);
        }

        @Override
        public String expects() {
          return "a host, or host:port";
        }
      };

  /** The port that is given, or else the service's own. */
  public int portOr(int standard) {
    return port.orElse(standard);
  }

  private static HostPort parse(String text) {
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    if (end <= 0) {
      end = text.length();
    }
    String host = Host.PARSER.parse(text.substring(0, end));
    if (end == text.length()) {
      return new HostPort(host, OptionalInt.empty());
    }
    if (text.charAt(end) != ':') {
      throw new InvalidValueException(
          Code.BAD_HOST, "has something behind its host", null, end, text.length());
    }
    try {
      return new HostPort(host, OptionalInt.of(Parsers.PORT.parse(text.substring(end + 1))));
    } catch (InvalidValueException e) {
      throw e.shifted(end + 1);
    }
  }

  @Override
  public String toString() {
    return port.isPresent() ? host + ":" + port.getAsInt() : host;
  }
}
