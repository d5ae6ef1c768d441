package io.pallet.config.database;

import io.pallet.config.env.Text;

/** Which characters may stand in a database URL, and in its parts. */
final class Characters {

  private Characters() {}

  static boolean isSchemeCharacter(char c) {
    return Text.isLetter(c) || Text.isDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  static boolean isNameCharacter(char c) {
    return Text.isLetter(c) || Text.isDigit(c) || c == '.' || c == '_' || c == '$' || c == '-';
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
