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
    int at = from;
    for (int part = 0; part < 4; part++) {
      int start = at;
      int value = 0;
      while (at < to && at - start < 4 && Text.isDigit(text.charAt(at))) {
        value = 10 * value + text.charAt(at++) - '0';
      }
      boolean padded = at - start > 1 && text.charAt(start) == '0';
      if (at == start || value > 255 || padded) {
        return -1;
      }
      if (part < 3 && (at == to || text.charAt(at++) != '.')) {
        return -1;
      }
      address = address << 8 | value;
    }
    return at == to ? address : -1;
  }

  /** Whether a name's last label is a number, so that resolvers take it for an address. */
  public static boolean looksLikeAddress(String text, int from, int to) {
    int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
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
