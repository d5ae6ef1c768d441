package io.pallet.config.env;

import java.nio.charset.StandardCharsets;

/** Percent-encoding: once, strict UTF-8, and a plus is a plus. */
public final class Percent {

  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  /** The text that stands between two places, without its escapes. */
  public static String decode(String text, int from, int to) {
    // looked for in the part alone: in the whole text it took a quarter of the parsing of a URL
    String part = text.substring(from, to);
    int first = part.indexOf('%');
    return first < 0 ? part : unescape(text, from, to, from + first, new char[to - from]);
  }

  private static String unescape(String text, int from, int to, int first, char[] out) {
    int length = first - from;
    text.getChars(from, first, out, 0);
    int at = first;
    while (at < to) {
      char c = text.charAt(at);
      if (c != '%') {
        out[length++] = c;
        at++;
        continue;
      }
      int lead = octet(text, at, to);
      int octets = octets(lead);
      int point = octets == 0 ? -1 : point(text, at, to, lead, octets);
      if (point < 0) {
        throw escape("an escape that is not UTF-8", at, Math.min(at + 3, to));
      }
      if (point < 0x10000 && isUnfit((char) point)) {
        throw control(at, at + 3 * octets);
      }
      length += Character.toChars(point, out, length);
      at += 3 * octets;
    }
    return new String(out, 0, length);
  }

  private static boolean isUnfit(char c) {
    return Text.isControl(c) || Text.isDirection(c);
  }

  private static int octet(String text, int at, int to) {
    int high = at + 2 < to ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = at + 2 < to ? Character.digit(text.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0 || text.charAt(at + 1) > 'f' || text.charAt(at + 2) > 'f') {
      throw escape("a '%' that does not begin an escape", at, at + 1);
    }
    return high << 4 | low;
  }

  private static int octets(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    return lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  }

  /** The code point whose first octet stands at {@code at}, or -1 where that is not UTF-8. */
  private static int point(String text, int at, int to, int lead, int octets) {
    if (octets == 1) {
      return lead;
    }
    int point = lead & (0x7f >> octets);
    for (int i = 1; i < octets; i++) {
      int next = at + 3 * i;
      int octet = next < to && text.charAt(next) == '%' ? octet(text, next, to) : 0;
      if (octet >> 6 != 2) {
        return -1;
      }
      point = point << 6 | (octet & 0x3f);
    }
    boolean overlong = point < (octets == 2 ? 0x80 : octets == 3 ? 0x800 : 0x10000);
    boolean surrogate = point >= 0xd800 && point <= 0xdfff;
    return overlong || surrogate || point > 0x10ffff ? -1 : point;
  }

  private static InvalidValueException escape(String what, int from, int to) {
    return new InvalidValueException(Code.BAD_ESCAPE, "has " + what, null, from, to);
  }

  private static InvalidValueException control(int from, int to) {
    return new InvalidValueException(
        Code.CONTROL,
        "has an escape of a control character, or of one that changes the direction of text",
        null,
        from,
        to);
  }

  /** A text as it stands in any part of a URL. */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (Text.isUnreserved(c)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }
}
