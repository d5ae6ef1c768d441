package io.pallet.config.assets;

import java.util.List;

/** Finds what a style sheet names: {@code url()}, {@code @import}, images' sets, its source map. */
final class CssScanner extends Scanner {

  private static final byte[] URL = ascii("url(");
  private static final byte[] IMPORT = ascii("@import");
  private static final byte[] IMAGE_SET = ascii("image-set(");

  /** By byte: whether {@link #step} has something to look at. */
  private static final boolean[] BEGINS = new boolean[256];

  static {
    for (byte b : ascii("/\"'\\uU@iI")) {
      BEGINS[b] = true;
    }
  }

  private CssScanner(byte[] text) {
    super(text);
  }

  static List<Reference> scan(byte[] text) {
    CssScanner scanner = new CssScanner(text);
    while (scanner.at < text.length) {
      scanner.skip();
      if (scanner.at < text.length) {
        scanner.step();
      }
    }
    return scanner.found;
  }

  /** Most bytes begin nothing that counts. */
  private void skip() {
    int i = at;
    while (i < text.length && !BEGINS[text[i] & 0xff]) {
      i++;
    }
    at = i;
  }

  private void step() {
    switch (text[at]) {
      case '/' -> {
        if (peek(at + 1) == '*') {
          comment();
        } else {
          at++;
        }
      }
      case '"', '\'' -> at = stringEnd(at);
      case '\\' -> at += 2;
      case 'u', 'U' -> {
        if (isWord(URL, at) && isStart()) {
          url();
        } else {
          at++;
        }
      }
      case '@' -> {
        if (isWord(IMPORT, at) && !isNameByte(peek(at + IMPORT.length))) {
          at += IMPORT.length;
          skipBlanks();
          string();
        } else {
          at++;
        }
      }
      case 'i', 'I' -> {
        if (isWord(IMAGE_SET, at)) {
          imageSet();
        } else {
          at++;
        }
      }
      default -> at++;
    }
  }

  private boolean isStart() {
    return at == 0 || !isNameByte(text[at - 1]);
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
    at += URL.length;
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

  /** Its strings are names, but for those of {@code type("image/png")}. */
  private void imageSet() {
    at += IMAGE_SET.length;
    int depth = 1;
    while (at < text.length && depth > 0) {
      int c = text[at];
      if (depth == 1 && (c == '"' || c == '\'')) {
        string();
      } else if (isWord(URL, at) && isStart()) {
        url();
        depth++; // what closes it is still to come
      } else if (c == '(') {
        depth++;
        at++;
      } else if (c == ')') {
        depth--;
        at++;
      } else {
        step();
      }
    }
  }
}
