package io.pallet.config.env;

/** Which characters a text from outside may hold. */
public final class Text {

  private Text() {}

  /**
   * A control character, a line or paragraph separator, a bidi control or a lone surrogate's kin.
   */
  public static boolean isUnsafe(char c) {
    return c < ' '
        || c >= 0x7f && c <= 0x9f
        || c == 0x061c
        || c >= 0x200e && c <= 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069
        || c == 0xfeff;
  }

  /** The index of the first unsafe character, or -1. */
  public static int firstUnsafe(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
