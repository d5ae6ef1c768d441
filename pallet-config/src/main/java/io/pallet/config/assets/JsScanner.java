package io.pallet.config.assets;

import java.util.List;

/**
 * Finds what a script names: the specifiers of imports and exports, {@code new URL("x",
 * import.meta.url)}, its source map.
 */
final class JsScanner extends Scanner {

  private static final byte[] META_URL = ascii("import.meta.url");

  /**
   * What a script is read for: texts, comments and regular expressions, in which nothing counts,
   * brackets, the letter that {@code import} and {@code export} have in the same place, and that of
   * {@code URL}. All else is only looked back at, where one of these asks what stands before.
   */
  private static final boolean[] STOPS = table("\"'`/(){}pU");

  private static final int LETTERS_BEFORE_P = 2;
  private static final int LETTERS_OF_IMPORT = 6;

  /** Open braces: whether each begins an expression in a template. */
  private final Brackets braces = new Brackets();

  /** Open parentheses: whether each holds a condition. */
  private final Brackets parentheses = new Brackets();

  /** Whether the last parenthesis that was closed held a condition. */
  private boolean condition;

  /** Where the last comment, text or regular expression ended: a look back ends there. */
  private int end;

  /** What stands there. */
  private JsToken atEnd = JsToken.OPERATOR;

  private JsScanner(byte[] text) {
    super(text);
  }

  static List<Reference> scan(byte[] text) {
    JsScanner scanner = new JsScanner(text);
    while (scanner.at < text.length) {
      scanner.skip(STOPS);
      if (scanner.at < text.length) {
        scanner.step();
      }
    }
    return scanner.found;
  }

  private void step() {
    switch (text[at]) {
      case '"', '\'' -> value(stringEnd(at));
      case '`' -> template();
      case '/' -> slash();
      case 'p' -> importOrExport();
      case 'U' -> url();
      case '(' -> {
        parentheses.push(before(at) == JsToken.BEFORE_CONDITION);
        at++;
      }
      case ')' -> {
        condition = parentheses.pop();
        at++;
      }
      case '{' -> {
        braces.push(false);
        at++;
      }
      case '}' -> {
        if (braces.pop()) {
          template();
        } else {
          at++;
        }
      }
      default -> throw new IllegalStateException("is no stop");
    }
  }

  /** Goes on behind a text or a regular expression. */
  private void value(int to) {
    at = to;
    end = to;
    atEnd = JsToken.VALUE;
  }

  /** What stands before an index. */
  private JsToken before(int index) {
    int last = lastBefore(index);
    while (last > end && (text[last] == '+' || text[last] == '-') && text[last - 1] == text[last]) {
      last = lastBefore(last - 1); // behind a value or before one: a value is still behind
    }
    if (last < end) {
      return atEnd;
    }
    int c = text[last];
    if (isIdentifier(c)) {
      return wordBefore(last + 1);
    }
    return switch (c) {
      case ')' -> condition ? JsToken.OPERATOR : JsToken.VALUE;
      case ']' -> JsToken.VALUE;
      case '.' -> isDot(last) ? JsToken.DOT : JsToken.OPERATOR;
      default -> JsToken.OPERATOR;
    };
  }

  /** The last byte before an index that is no blank; one before {@link #end} where none is. */
  private int lastBefore(int index) {
    int i = index - 1;
    while (i >= end && isBlank(text[i])) {
      i--;
    }
    return i;
  }

  /** That of a number or of a member, not one of three that spread a value. */
  private boolean isDot(int index) {
    return text[index] == '.' && (index == 0 || text[index - 1] != '.');
  }

  private JsToken wordBefore(int to) {
    int from = to;
    while (from > end && isIdentifier(text[from - 1])) {
      from--;
    }
    JsToken word = JsToken.of(text, from, to);
    return word == JsToken.VALUE || isMember(from) ? JsToken.VALUE : word;
  }

  /** Whether the word at an index stands behind a dot. */
  private boolean isMember(int index) {
    int last = lastBefore(index);
    return last < end ? atEnd == JsToken.DOT : isDot(last);
  }

  private void slash() {
    if (peek(at + 1) == '/') {
      int to = at;
      while (to < text.length && text[to] != '\n' && text[to] != '\r') {
        to++;
      }
      atEnd = before(at);
      readSourceMap(at + 2, to);
      at = to;
      end = to;
    } else if (peek(at + 1) == '*') {
      atEnd = before(at);
      comment();
      end = at;
    } else if (before(at).isBeforeExpression()) {
      value(regexEnd());
    } else {
      at++;
    }
  }

  /** One past the slash that ends the expression here; a line break says that it was none. */
  private int regexEnd() {
    boolean inClass = false;
    for (int i = at + 1; i < text.length && text[i] != '\n'; i++) {
      int c = text[i];
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** Reads on behind the sign that begins a text in a template, to its end or an expression. */
  private void template() {
    int i = at + 1;
    while (i < text.length && text[i] != '`') {
      if (text[i] == '$' && peek(i + 1) == '{') {
        braces.push(true);
        at = i + 2;
        return;
      }
      i += text[i] == '\\' ? 2 : 1;
    }
    value(Math.min(i + 1, text.length));
  }

  private void importOrExport() {
    int from = at - LETTERS_BEFORE_P;
    int to = from + LETTERS_OF_IMPORT;
    at++;
    if (from < 0 || to > text.length || !isWhole(from, to)) {
      return;
    }
    JsToken word = JsToken.of(text, from, to);
    boolean counts = word == JsToken.IMPORT || word == JsToken.EXPORT;
    if (counts && !isMember(from)) {
      at = to;
      int next = skipBlanks(to);
      if (word == JsToken.IMPORT) {
        importing(next);
      } else if (peek(next) == '{' || peek(next) == '*') {
        clause(next);
      }
    }
  }

  /** Whether these bytes are no part of a longer word. */
  private boolean isWhole(int from, int to) {
    return (from == 0 || !isIdentifier(text[from - 1])) && !isIdentifier(peek(to));
  }

  private void importing(int next) {
    int c = peek(next);
    if (isQuote(c)) {
      specifier(next, true);
    } else if (c == '(') {
      int argument = skipBlanks(next + 1);
      int behind = isQuote(peek(argument)) ? skipBlanks(stringEnd(argument)) : -1;
      if (behind > 0 && (peek(behind) == ')' || peek(behind) == ',')) {
        parentheses.push(false);
        specifier(argument, true);
      }
    } else if (c == '{' || c == '*' || isIdentifier(c)) {
      clause(next);
    }
  }

  /** Names, braces and commas up to {@code from "x"}; anything else says that it is no clause. */
  private void clause(int from) {
    int i = from;
    while (i < text.length) {
      int c = text[i];
      if (isIdentifier(c)) {
        int to = i;
        while (to < text.length && isIdentifier(text[to])) {
          to++;
        }
        int behind = skipBlanks(to);
        JsToken word = JsToken.of(text, i, to);
        if (word == JsToken.FROM && isQuote(peek(behind))) {
          specifier(behind, true);
          return;
        }
        if (word == JsToken.IMPORT || word == JsToken.EXPORT) {
          return;
        }
        i = behind;
      } else if (c == '{' || c == '}' || c == ',' || c == '*') {
        i = skipBlanks(i + 1);
      } else if (isQuote(c)) {
        i = skipBlanks(stringEnd(i));
      } else {
        return;
      }
    }
  }

  private void specifier(int quote, boolean module) {
    value(stringEnd(quote));
    add(quote + 1, at - 1, module);
  }

  private void url() {
    int from = at;
    int to = from + 3;
    at++;
    boolean named =
        to < text.length
            && isWhole(from, to)
            && JsToken.of(text, from, to) == JsToken.URL
            && before(from) == JsToken.NEW;
    int next = named ? skipBlanks(to) : from;
    int argument = skipBlanks(next + 1);
    if (peek(next) != '(' || !isQuote(peek(argument))) {
      return;
    }
    int comma = skipBlanks(stringEnd(argument));
    if (peek(comma) == ',' && isWord(META_URL, skipBlanks(comma + 1))) {
      parentheses.push(false);
      specifier(argument, false);
    }
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length) {
      if (isBlank(text[i])) {
        i++;
      } else if (text[i] == '/' && peek(i + 1) == '*') {
        i = commentEnd(i);
      } else if (text[i] == '/' && peek(i + 1) == '/') {
        while (i < text.length && text[i] != '\n') {
          i++;
        }
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '\'';
  }

  private static boolean isIdentifier(int c) {
    return c == '$' || c != '-' && isNameByte(c);
  }
}
