package io.pallet.config.assets;

import java.util.Arrays;

/** What a word or a sign of a script says of what comes behind it. */
enum JsToken {
  /** A name, a number, a text: what ends a value. */
  VALUE(""),
  /** A sign that a value comes behind. */
  OPERATOR(""),
  BEFORE_EXPRESSION(
      "return typeof case default in of delete void throw else do instanceof yield await new"),
  /** A parenthesis ends before a statement, not behind a value. */
  BEFORE_CONDITION("if while for with"),
  IMPORT("import"),
  FROM("from"),
  URL("URL");

  private record Keyword(String text, JsToken meaning) {

    boolean isAt(byte[] script, int from, int to) {
      if (text.length() != to - from) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (script[i] != text.charAt(i - from)) {
          return false;
        }
      }
      return true;
    }
  }

  /** By the first byte: most words are told from all of these by their first and their length. */
  private static final Keyword[][] KEYWORDS = keywords();

  private final String words;

  JsToken(String words) {
    this.words = words;
  }

  private static Keyword[][] keywords() {
    Keyword[][] all = new Keyword[128][0];
    for (JsToken meaning : values()) {
      for (String word : meaning.words.split(" ", 0)) {
        int first = word.isEmpty() ? 0 : word.charAt(0);
        all[first] = Arrays.copyOf(all[first], all[first].length + 1);
        all[first][all[first].length - 1] = new Keyword(word, meaning);
      }
    }
    return all;
  }

  /** That of the word between two indexes. */
  static JsToken of(byte[] script, int from, int to) {
    int first = script[from];
    if (first >= 0) {
      for (Keyword keyword : KEYWORDS[first]) {
        if (keyword.isAt(script, from, to)) {
          return keyword.meaning;
        }
      }
    }
    return VALUE;
  }

  /** Whether a slash behind it begins a regular expression; else it divides. */
  boolean isBeforeExpression() {
    return this == OPERATOR || this == BEFORE_EXPRESSION;
  }
}
