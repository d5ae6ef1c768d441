package io.pallet.config.env;

/** What the name of a host may be: underscores too, and no half of an IPv4 address. */
final class HostName {

  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  /**
   * Checks a name or an IPv4 address.
   *
   * @param end one past its last character
   * @param to where the port behind it ends
   * @return whether it has capitals
   */
  static boolean check(String text, int from, int end, int to) {
    if (from == to) {
      throw bad("has an empty host", from, to);
    }
    int colon = text.indexOf(':', end + 1);
    if (colon >= 0 && colon < to) {
      throw bad("has a host with several colons: an IPv6 address stands in brackets", from, to);
    }
    boolean capitals = checkLabels(text, from, end);
    if (end - from > LONGEST) {
      throw bad("has a host of more than 253 characters", from, end);
    }
    if (Ipv4.looksLikeAddress(text, from, end) && !Ipv4.isAddress(text, from, end)) {
      throw bad("has a host that is nearly an IPv4 address, but not one", from, end);
    }
    return capitals;
  }

  private static boolean checkLabels(String text, int from, int end) {
    boolean capitals = false;
    int label = from;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!isHostCharacter(c)) {
        throw bad("has a character in its host that no host has", i, i + 1);
      }
      capitals |= c >= 'A' && c <= 'Z';
      if (c == '.') {
        checkLabel(text, label, i);
        label = i + 1;
      }
    }
    if (label < end || label == from) {
      checkLabel(text, label, end);
    }
    return capitals;
  }

  private static void checkLabel(String text, int from, int to) {
    if (from == to || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
      throw bad("has an empty label in its host, or one with a '-' at its edge", from, to);
    }
    if (to - from > LONGEST_LABEL) {
      throw bad("has a label of more than 63 characters in its host", from, to);
    }
  }

  private static boolean isHostCharacter(char c) {
    return Text.isLetter(c) || Text.isDigit(c) || c == '-' || c == '_' || c == '.';
  }

  static InvalidValueException bad(String message, int from, int to) {
    return new InvalidValueException(Code.BAD_HOST, message, null, from, to);
  }
}
