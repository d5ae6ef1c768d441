package io.pallet.config.env;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
    InvalidValueException defect = defect(text, from, to);
    if (defect != null) {
      throw defect;
    }
    return at(text, from, to);
  }

  /** The same, or null where there is none: for texts of strangers. */
  public static @Nullable HostPort find(String text, int from, int to) {
    return defect(text, from, to) == null ? at(text, from, to) : null;
  }

  private static @Nullable InvalidValueException defect(String text, int from, int to) {
    int end = hostEnd(text, from, to);
    boolean bracketed = from < to && text.charAt(from) == '[';
    InvalidValueException defect =
        bracketed ? bracketDefect(text, from, end, to) : HostName.defect(text, from, end, to);
    return defect != null || end == to || number(text, end + 1, to) > 0
        ? defect
        : badPort(end + 1, to);
  }

  /**
   * One past the last character of the host: the place of the colon before the port, or the end.
   */
  private static int hostEnd(String text, int from, int to) {
    int close = from < to && text.charAt(from) == '[' ? text.indexOf(']', from) : -1;
    int end = close >= 0 ? close + 1 : text.indexOf(':', from);
    return end < 0 || end > to ? to : end;
  }

  private static @Nullable InvalidValueException bracketDefect(
      String text, int from, int end, int to) {
    if (text.charAt(end - 1) != ']' || !Ipv6.isAddress(text, from + 1, end - 1)) {
      return HostName.bad("has brackets that do not hold an IPv6 address", from, to);
    }
    return end < to && text.charAt(end) != ':'
        ? HostName.bad("has text between an IPv6 address and its port", end, to)
        : null;
  }

  /** What stands there, in a text without a defect. */
  private static HostPort at(String text, int from, int to) {
    int end = hostEnd(text, from, to);
    boolean bracketed = text.charAt(from) == '[';
    String host = bracketed ? text.substring(from + 1, end - 1) : text.substring(from, end);
    return new HostPort(
        host.toLowerCase(Locale.ROOT),
        end == to ? OptionalInt.empty() : OptionalInt.of(number(text, end + 1, to)));
  }

  /** The port that stands between two places of a text. */
  public static int port(String text, int from, int to) {
    int port = number(text, from, to);
    if (port == 0) {
      throw badPort(from, to);
    }
    return port;
  }

  /** The same, or 0 where there is none: for texts of strangers. */
  public static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to && value <= 65535; i++) {
      char c = text.charAt(i);
      value = Text.isDigit(c) ? 10 * value + c - '0' : 65536;
    }
    return value < 1 || value > 65535 || text.charAt(from) == '0' ? 0 : value;
  }

  private static InvalidValueException badPort(int from, int to) {
    return new InvalidValueException(
        Code.BAD_PORT, "has a port that is not a whole number, 1 to 65535", null, from, to);
  }

  /** The same hosts, each with a port. */
  public static List<HostPort> withPorts(List<HostPort> hosts, int standard) {
    List<HostPort> whole = new ArrayList<>(hosts.size());
    for (HostPort host : hosts) {
      whole.add(host.port.isPresent() ? host : new HostPort(host.host, OptionalInt.of(standard)));
    }
    return List.copyOf(whole);
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
