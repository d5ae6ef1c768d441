package io.pallet.config.assets;

import java.util.List;

/** Finds what a style sheet names: {@code url()}, {@code @import}, images' sets, its source map. */
final class CssScanner extends Scanner {

  private static final byte[] URL = ascii("url(");
  private static final byte[] IMPORT = ascii("@import");
  private static final byte[] IMAGE_SET = ascii("image-set(");

  /** Names of functions are frequent, their parentheses are not: the names are looked back for. */
  private static final boolean[] STOPS = table("/\"'\\@()");

  /** Open parentheses: an index for those of sets of images, whose texts are names. */
  private final Brackets parentheses = new Brackets();

  private CssScanner(byte[] text) {
    super(text);
  }

  static List<Reference> scan(byte[] text) {
    CssScanner scanner = new CssScanner(text);
    while (scanner.at < text.length) {
      int from = scanner.at;
      scanner.skip(STOPS);
      if (scanner.at < text.length) {
        scanner.step(from);
      }
    }
    return scanner.found;
  }

  /**
   * Reads what begins here.
   *
   * @param from where the last step ended
   */
  private void step(int from) {
    switch (text[at]) {
      case '/' -> {
        if (peek(at + 1) == '*') {
          comment();
        } else {
          at++;
        }
      }
      case '"', '\'' -> {
        if (parentheses.peek() != Brackets.NONE) { // not those of type("image/png") in a set
          string();
        } else {
          at = stringEnd(at);
        }
      }
      case '\\' -> at += 2;
      case '@' -> {
        if (isWord(IMPORT, at) && !isNameByte(peek(at + IMPORT.length))) {
          at += IMPORT.length;
          skipBlanks();
          string();
        } else {
          at++;
        }
      }
      case '(' -> parenthesis(from);
      case ')' -> {
        parentheses.pop();
        at++;
      }
      default -> throw new IllegalStateException("is no stop");
    }
  }

  private void parenthesis(int from) {
    at++;
    parentheses.push(isBehind(IMAGE_SET, from) ? at : Brackets.NONE);
    int url = at - URL.length;
    if (isBehind(URL, from) && (url == 0 || !isNameByte(text[url - 1]))) {
      url();
    }
  }

  /** Whether a word ends here that does not begin before this index. */
  private boolean isBehind(byte[] word, int from) {
    return at - word.length >= from && isWord(word, at - word.length);
  }

  private void skipBlanks() {
    while (at < text.length) {
      if (isBlank(text[at])) {
        at++;
      } else if (text[at] == '/' && peek(at + 1) == '*') {
        comment();
      } else {
        return;
      }
    }
  }

  /** Takes the string here, where there is one. */
  private void string() {
    if (peek(at) == '"' || peek(at) == '\'') {
      int end = stringEnd(at);
      add(at + 1, end - 1, false);
      at = end;
    }
  }

  private void url() {
    while (at < text.length && isBlank(text[at])) {
      at++;
    }
    if (peek(at) == '"' || peek(at) == '\'') {
      string();
      return;
    }
    int from = at;
    while (at < text.length && text[at] != ')' && !isBlank(text[at])) {
      at += text[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length);
    add(from, at, false);
  }
}
