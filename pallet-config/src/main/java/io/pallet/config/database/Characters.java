package io.pallet.config.database;

/** Which characters may stand in a database URL, and in its parts. */
final class Characters {

  private Characters() {}

  /** Controls, C1 controls, line and paragraph separators: what can forge a line of a log. */
  static boolean isControl(char c) {
    return c < ' ' || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
  }

  /** Marks that change the direction in which text is shown. */
  static boolean isDirection(char c) {
    return c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What stands for itself in every part of a URL. */
  static boolean isUnreserved(char c) {
    return isAsciiLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
  }

  static boolean isSchemeCharacter(char c) {
    return isAsciiLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  static boolean isHostCharacter(char c) {
    return isAsciiLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.';
  }

  static boolean isNameCharacter(char c) {
    return isAsciiLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '$' || c == '-';
  }

  /** What stands for itself in the file's name of an embedded database, for every driver. */
  static boolean isFileCharacter(char c) {
    return isNameCharacter(c)
        || c == '/'
        || c == '+'
        || c == ','
        || c == ' '
        || (c > 0x9f && Character.isLetterOrDigit(c));
  }
}
