package io.pallet.config.site;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.IpAddress;
import io.pallet.config.env.Ipv4;
import io.pallet.config.env.Ipv6;
import io.pallet.config.env.Text;
import org.jspecify.annotations.Nullable;

/** How a proxy names the one that it got a request from. */
final class Node {

  private Node() {}

  /** An element of {@code X-Forwarded-For}, perhaps with a port; null where it is no address. */
  static @Nullable IpAddress address(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    int another = colon < 0 ? -1 : text.indexOf(':', colon + 1);
    boolean bare = text.charAt(from) != '[' && another >= 0 && another < to;
    return bare ? known(Ipv6.value(text, from, to)) : withPort(text, from, to, false);
  }

  /** The address in a node of RFC 7239; null where it has none. */
  static @Nullable IpAddress rfc7239(String text, int from, int to) {
    return from == to ? null : withPort(text, from, to, true);
  }

  /** Whether a node of RFC 7239 keeps its address to itself. */
  static boolean isHidden(String text, int from, int to) {
    int end = nameEnd(text, from, to);
    boolean name = Ascii.is(text, from, end, "unknown") || isObfuscated(text, from, end);
    return name && isPort(text, end, to, true);
  }

  private static @Nullable IpAddress withPort(String text, int from, int to, boolean obfuscated) {
    if (text.charAt(from) == '[') {
      int end = text.indexOf(']', from) + 1;
      boolean closed = end > 0 && end <= to && isPort(text, end, to, obfuscated);
      return closed ? known(Ipv6.value(text, from + 1, end - 1)) : null;
    }
    int end = nameEnd(text, from, to);
    long v4 = Ipv4.value(text, from, end);
    return v4 > 0 && isPort(text, end, to, obfuscated) ? IpAddress.ofV4(v4) : null;
  }

  private static @Nullable IpAddress known(@Nullable IpAddress address) {
    return address == null || address.isUnspecified() ? null : address;
  }

  private static int nameEnd(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    return colon < 0 || colon > to ? to : colon;
  }

  /** Whether nothing stands there, or a colon and a port. */
  private static boolean isPort(String text, int from, int to, boolean obfuscated) {
    return from == to
        || text.charAt(from) == ':'
            && (HostPort.number(text, from + 1, to) > 0
                || obfuscated && isObfuscated(text, from + 1, to));
  }

  private static boolean isObfuscated(String text, int from, int to) {
    if (to - from < 2 || text.charAt(from) != '_') {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      char c = text.charAt(i);
      if (!Text.isLetter(c) && !Text.isDigit(c) && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
