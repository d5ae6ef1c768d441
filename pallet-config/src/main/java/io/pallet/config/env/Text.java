package io.pallet.config.env;

/** Which characters a text from outside may hold. */
public final class Text {

  private Text() {}

  /** Controls, C1 controls, line and paragraph separators: what can forge a line of a log. */
  public static boolean isControl(char c) {
    return c < ' ' || c >= 0x7f && c <= 0x9f || c == 0x2028 || c == 0x2029;
  }

  /** Marks that change the direction in which text is shown. */
  public static boolean isDirection(char c) {
    return c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  /** What may be shown to nobody as it stands. */
  public static boolean isUnsafe(char c) {
    return isControl(c) || isDirection(c);
  }

  /** The index of the first unsafe character, or -1. */
  public static int firstUnsafe(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // nearly all are plain ones, told apart at once
      if ((c < ' ' || c > '~') && isUnsafe(c)) {
        return i;
      }
    }
    return -1;
  }

  /** An ASCII letter. */
  public static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** An ASCII digit. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The whole number of up to nine digits between two places of a text, or -1. */
  static int number(String text, int from, int to) {
    int number = to > from && to - from < 10 ? 0 : -1;
    for (int i = from; i < to && number >= 0; i++) {
      number = isDigit(text.charAt(i)) ? 10 * number + text.charAt(i) - '0' : -1;
    }
    return number;
  }

  /** What stands for itself in every part of a URL. */
  static boolean isUnreserved(char c) {
    return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
  }
}
