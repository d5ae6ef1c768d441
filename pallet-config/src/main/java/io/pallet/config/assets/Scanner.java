package io.pallet.config.assets;

import io.pallet.config.env.Text;
import java.util.ArrayList;
import java.util.List;

/** What the readers of style sheets and scripts have in common: bytes, a position, and finds. */
abstract class Scanner {

  private static final byte[] SOURCE_MAP = ascii("sourceMappingURL=");

  private static final byte BLANK = 1;
  private static final byte NAME = 2;

  /** By byte: a look-up takes a third of the time of comparisons. */
  private static final byte[] KINDS = kinds();

  final byte[] text;
  final List<Reference> found = new ArrayList<>();
  int at;

  Scanner(byte[] text) {
    this.text = text;
  }

  /** The references in a file of this extension. */
  static List<Reference> scan(byte[] content, String extension) {
    return extension.equals("css") ? CssScanner.scan(content) : JsScanner.scan(content);
  }

  /** Whether a file of this extension can name others. */
  static boolean reads(String extension) {
    return extension.equals("css") || extension.equals("js") || extension.equals("mjs");
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int c = 0; c < kinds.length; c++) {
      boolean letter = Text.isLetter((char) c) || c >= 0x80;
      boolean name = letter || Text.isDigit((char) c) || c == '_' || c == '-';
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      kinds[c] = name ? NAME : blank ? BLANK : 0;
    }
    return kinds;
  }

  /** A table of these bytes, for {@link #skip}. */
  static boolean[] table(String bytes) {
    boolean[] table = new boolean[256];
    for (byte b : ascii(bytes)) {
      table[b] = true;
    }
    return table;
  }

  /**
   * Goes on to the next byte of a table, or to the end. Most bytes are only seen here: to look at
   * every word took four times as long in scripts, six in style sheets.
   */
  final void skip(boolean[] stops) {
    int i = at;
    while (i < text.length && !stops[text[i] & 0xff]) {
      i++;
    }
    at = i;
  }

  static byte[] ascii(String word) {
    byte[] bytes = new byte[word.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) word.charAt(i);
    }
    return bytes;
  }

  /** The byte at an index, or 0 behind the end. */
  final int peek(int index) {
    return index < text.length ? text[index] : 0;
  }

  /** Whether a word in small letters stands at an index, in any case. */
  final boolean isWord(byte[] word, int index) {
    if (index + word.length > text.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      int c = text[index + i];
      if (c != word[i] && (c < 'A' || c > 'Z' || c + 32 != word[i])) {
        return false;
      }
    }
    return true;
  }

  /** One past the quote that ends the string there; a line break ends a broken one. */
  final int stringEnd(int from) {
    int quote = text[from];
    int i = from + 1;
    while (i < text.length && text[i] != quote && text[i] != '\n') {
      i += text[i] == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length);
  }

  /** Reads over the comment that begins here with a slash and a star. */
  final void comment() {
    int end = commentEnd(at);
    readSourceMap(at + 2, end);
    at = end;
  }

  /** One past a comment that begins there with a slash and a star. */
  final int commentEnd(int from) {
    for (int i = from + 2; i + 1 < text.length; i++) {
      if (text[i] == '*' && text[i + 1] == '/') {
        return i + 2;
      }
    }
    return text.length;
  }

  /** Takes the name of a source map out of a comment: {@code # sourceMappingURL=app.css.map}. */
  final void readSourceMap(int from, int to) {
    int mark = peek(from);
    if (mark != '#' && mark != '@') {
      return;
    }
    int name = from + 2;
    for (byte b : SOURCE_MAP) {
      if (name >= to || text[name++] != b) {
        return;
      }
    }
    int end = name;
    while (end < to && text[end] > ' ' && text[end] != '*') {
      end++;
    }
    add(name, end, false);
  }

  final void add(int from, int to, boolean module) {
    if (to > from) {
      found.add(new Reference(from, to, module));
    }
  }

  static boolean isBlank(int c) {
    return KINDS[c & 0xff] == BLANK;
  }

  static boolean isNameByte(int c) {
    return KINDS[c & 0xff] == NAME;
  }
}
