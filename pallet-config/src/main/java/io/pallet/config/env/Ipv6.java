package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/** The grammar of an IPv6 address, without a zone. */
public final class Ipv6 {

  private static final int GROUPS = 8;

  private Ipv6() {}

  public static boolean isAddress(String text, int from, int to) {
    return value(text, from, to) != null;
  }

  /** The address between two places of a text, or null where there is none. */
  public static @Nullable IpAddress value(String text, int from, int to) {
    int gap = text.indexOf("::", from);
    if (gap < 0 || gap + 2 > to) {
      return groups(text, from, to, true) == GROUPS ? bits(text, from, to) : null;
    }
    int before = groups(text, from, gap, false);
    int after = groups(text, gap + 2, to, true);
    if (before < 0 || after < 0 || before + after >= GROUPS) {
      return null;
    }
    IpAddress left = bits(text, from, gap).shiftedLeft(16 * (GROUPS - before));
    IpAddress right = bits(text, gap + 2, to);
    return new IpAddress(left.high() | right.high(), left.low() | right.low());
  }

  /** How many groups these are, -1 where one is none; an IPv4 address at the end counts as two. */
  private static int groups(String text, int from, int to, boolean last) {
    int groups = 0;
    int at = from;
    while (at < to) {
      int end = groupEnd(text, at, to);
      if (last && end < to && text.charAt(end) == '.') {
        return Ipv4.isAddress(text, at, to) ? groups + 2 : -1;
      }
      boolean more = end < to;
      if (end == at || end - at > 4 || more && (text.charAt(end) != ':' || end + 1 == to)) {
        return -1;
      }
      groups++;
      at = end + 1;
    }
    return groups;
  }

  /** The bits of groups that were counted. */
  private static IpAddress bits(String text, int from, int to) {
    long high = 0;
    long low = 0;
    int at = from;
    while (at < to) {
      int end = groupEnd(text, at, to);
      boolean v4 = end < to && text.charAt(end) == '.';
      int size = v4 ? 32 : 16;
      long group = v4 ? Ipv4.value(text, at, to) : Long.parseLong(text, at, end, 16);
      high = high << size | low >>> 64 - size;
      low = low << size | group;
      at = v4 ? to : end + 1;
    }
    return new IpAddress(high, low);
  }

  private static int groupEnd(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0) {
      at++;
    }
    return at;
  }
}
