package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/** What the name of a host may be: underscores too, and no half of an IPv4 address. */
final class HostName {

  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  /**
   * What is wrong with a name or an IPv4 address, or null.
   *
   * @param end one past its last character
   * @param to where the port behind it ends
   */
  static @Nullable InvalidValueException defect(String text, int from, int end, int to) {
    if (from == to) {
      return bad("has an empty host", from, to);
    }
    int colon = text.indexOf(':', end + 1);
    if (colon >= 0 && colon < to) {
      return bad("has a host with several colons: an IPv6 address stands in brackets", from, to);
    }
    InvalidValueException label = labelDefect(text, from, end);
    if (label != null) {
      return label;
    }
    if (end - from > LONGEST + (text.charAt(end - 1) == '.' ? 1 : 0)) {
      return bad("has a host of more than 253 characters", from, end);
    }
    if (Ipv4.looksLikeAddress(text, from, end) && !Ipv4.isAddress(text, from, end)) {
      return bad("has a host that is nearly an IPv4 address, but not one", from, end);
    }
    return null;
  }

  private static @Nullable InvalidValueException labelDefect(String text, int from, int end) {
    int label = from;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!isHostCharacter(c)) {
        return bad("has a character in its host that no host has", i, i + 1);
      }
      if (c == '.') {
        if (!isLabel(text, label, i)) {
          return badLabel(label, i);
        }
        label = i + 1;
      }
    }
    boolean root = label == end && label > from;
    return root || isLabel(text, label, end) ? null : badLabel(label, end);
  }

  private static boolean isLabel(String text, int from, int to) {
    return from < to
        && to - from <= LONGEST_LABEL
        && text.charAt(from) != '-'
        && text.charAt(to - 1) != '-';
  }

  private static InvalidValueException badLabel(int from, int to) {
    return to - from > LONGEST_LABEL
        ? bad("has a label of more than 63 characters in its host", from, to)
        : bad("has an empty label in its host, or one with a '-' at its edge", from, to);
  }

  private static boolean isHostCharacter(char c) {
    return Text.isLetter(c) || Text.isDigit(c) || c == '-' || c == '_' || c == '.';
  }

  static InvalidValueException bad(String message, int from, int to) {
    return new InvalidValueException(Code.BAD_HOST, message, null, from, to);
  }
}
