package io.pallet.config.env;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * A host, and a port where one is given.
 *
 * @param host a name or an address in lower case, an IPv6 address without its brackets
 */
public record HostPort(String host, OptionalInt port) {

  /** {@code host[:port]}. */
  public static final Parser<HostPort> PARSER =
      new Parser<>() {
        @Override
        public HostPort parse(String text) {
          return HostPort.parse(text, 0, text.length());
        }

        @Override
        public String expects() {
          return "a host, or host:port";
        }
      };

  /** The host and port that stand between two places of a text. */
  public static HostPort parse(String text, int from, int to) {
    if (from < to && text.charAt(from) == '[') {
      return bracketed(text, from, to);
    }
    int colon = text.indexOf(':', from);
    int end = colon < 0 || colon > to ? to : colon;
    boolean capitals = HostName.check(text, from, end, to);
    String name = text.substring(from, end);
    return new HostPort(
        capitals ? name.toLowerCase(Locale.ROOT) : name,
        end == to ? OptionalInt.empty() : OptionalInt.of(port(text, end + 1, to)));
  }

  private static HostPort bracketed(String text, int from, int to) {
    int close = text.indexOf(']', from);
    if (close < 0 || close >= to || !Ipv6.isAddress(text, from + 1, close)) {
      throw HostName.bad("has brackets that do not hold an IPv6 address", from, to);
    }
    if (close + 1 < to && text.charAt(close + 1) != ':') {
      throw HostName.bad("has text between an IPv6 address and its port", close + 1, to);
    }
    return new HostPort(
        text.substring(from + 1, close).toLowerCase(Locale.ROOT),
        close + 1 == to ? OptionalInt.empty() : OptionalInt.of(port(text, close + 2, to)));
  }

  /** The port that stands between two places of a text. */
  public static int port(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to && value <= 65535; i++) {
      char c = text.charAt(i);
      value = Text.isDigit(c) ? 10 * value + c - '0' : 65536;
    }
    if (value < 1 || value > 65535 || text.charAt(from) == '0') {
      throw new InvalidValueException(
          Code.BAD_PORT, "has a port that is not a whole number, 1 to 65535", null, from, to);
    }
    return value;
  }

  /** The port that is given, or else the service's own. */
  public int portOr(int standard) {
    return port.orElse(standard);
  }

  /** The host as it stands in a URL. */
  public String bracketedHost() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  @Override
  public String toString() {
    return port.isPresent() ? bracketedHost() + ":" + port.getAsInt() : bracketedHost();
  }
}
