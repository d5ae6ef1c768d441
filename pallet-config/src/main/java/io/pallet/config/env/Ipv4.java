package io.pallet.config.env;

/** The grammar of an IPv4 address: four decimal numbers, and none of the shorter forms. */
public final class Ipv4 {

  private Ipv4() {}

  public static boolean isAddress(String text, int from, int to) {
    return value(text, from, to) >= 0;
  }

  /** The address between two places of a text as a number, or -1 where there is none. */
  public static long value(String text, int from, int to) {
    long address = 0;
    int dots = 0;
    int part = -1;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        part = part < 0 ? digit : part == 0 ? 256 : 10 * part + digit;
      } else if (digit == '.' - '0' && part >= 0 && ++dots < 4) {
        address = address << 8 | part;
        part = -1;
      } else {
        return -1;
      }
      if (part > 255) {
        return -1;
      }
    }
    return dots == 3 && part >= 0 ? address << 8 | part : -1;
  }

  /** Whether a name's last label is a number, so that resolvers take it for an address. */
  public static boolean looksLikeAddress(String text, int from, int to) {
    int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
    if (end == from || Character.digit(text.charAt(end - 1), 16) < 0) {
      return false;
    }
    int label = Math.max(from, text.lastIndexOf('.', end - 1) + 1);
    boolean hex = text.regionMatches(true, label, "0x", 0, 2) && end - label > 1;
    for (int i = hex ? label + 2 : label; i < end; i++) {
      char c = text.charAt(i);
      if (hex ? Character.digit(c, 16) < 0 : !Text.isDigit(c)) {
        return false;
      }
    }
    return end > label;
  }
}
