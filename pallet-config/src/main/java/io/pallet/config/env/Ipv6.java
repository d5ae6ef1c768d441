package io.pallet.config.env;

/** The grammar of an IPv6 address, without a zone. */
public final class Ipv6 {

  private Ipv6() {}

  public static boolean isAddress(String text, int from, int to) {
    int groups = 0;
    boolean gap = false;
    int at = from;
    if (at + 1 < to && text.charAt(at) == ':') {
      if (text.charAt(at + 1) != ':') {
        return false;
      }
      gap = true;
      at += 2;
    }
    while (at < to) {
      int end = groupEnd(text, at, to);
      if (end < to && text.charAt(end) == '.') {
        groups += 2;
        return Ipv4.isAddress(text, at, to) && (gap ? groups < 8 : groups == 8);
      }
      if (end == at || end - at > 4) {
        return false;
      }
      groups++;
      at = end;
      if (at < to) {
        if (text.charAt(at) != ':' || at + 1 == to) {
          return false;
        }
        at++;
        if (text.charAt(at) == ':') {
          if (gap) {
            return false;
          }
          gap = true;
          at++;
        }
      }
    }
    return gap ? groups < 8 : groups == 8;
  }

  private static int groupEnd(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0) {
      at++;
    }
    return at;
  }
}
