package io.pallet.config.site;

/** Comparison that takes the letters A to Z for those of a to z, and no other ones. */
final class Ascii {

  private Ascii() {}

  /** Whether a part of a text is this word. */
  static boolean is(String text, int from, int to, String word) {
    return to - from == word.length() && isAt(text, from, word, 0, word.length());
  }

  /** Whether two parts of this length are the same. */
  static boolean isAt(String text, int from, String other, int otherFrom, int length) {
    for (int i = 0; i < length; i++) {
      if (lower(text.charAt(from + i)) != lower(other.charAt(otherFrom + i))) {
        return false;
      }
    }
    return true;
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }
}
