package io.pallet.config.assets;

import io.pallet.config.env.Text;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what a script names: the specifiers of imports and exports, {@code new URL("x",
 * import.meta.url)}, its source map.
 */
final class JsScanner extends Scanner {

  private static final byte[] META_URL = ascii("import.meta.url");

  /** Open braces: whether each begins an expression in a template. */
  private final Brackets braces = new Brackets();

  /** Open parentheses: whether each holds a condition. */
  private final Brackets parentheses = new Brackets();

  /** Whether what stands before is a value, so that a slash divides. */
  private boolean behindValue;

  private JsWord lastWord = JsWord.OTHER;
  private boolean behindDot;

  private JsScanner(byte[] text) {
    super(text);
  }

  /** Open brackets, and what is known of each. */
  private static final class Brackets {

    private final BitSet marks = new BitSet();
    private int depth;

    void push(boolean mark) {
      marks.set(depth++, mark);
    }

    boolean isEmpty() {
      return depth == 0;
    }

    boolean pop() {
      return marks.get(--depth);
    }
  }

  static List<Reference> scan(byte[] text) {
    JsScanner scanner = new JsScanner(text);
    while (scanner.at < text.length) {
      scanner.step();
    }
    return scanner.found;
  }

  private void step() {
    int c = text[at];
    if (isBlank(c)) {
      at++;
    } else if (isIdentifier(c)) {
      word();
    } else if (c == '"' || c == '\'') {
      at = stringEnd(at);
      value();
    } else if (c == '`') {
      at++;
      template();
    } else if (c == '/') {
      slash();
    } else {
      punctuation(c);
    }
  }

  private void value() {
    behindValue = true;
    behindDot = false;
    lastWord = JsWord.OTHER;
  }

  private void punctuation(int c) {
    if ((c == '+' || c == '-') && peek(at + 1) == c) {
      at += 2; // behind a value or before one: a value is still behind
      return;
    }
    at++;
    boolean closed = false;
    switch (c) {
      case '{' -> braces.push(false);
      case '(' -> parentheses.push(lastWord == JsWord.BEFORE_CONDITION);
      case ')' -> closed = parentheses.isEmpty() || !parentheses.pop();
      case ']' -> closed = true;
      case '.' -> closed = behindValue && Text.isDigit((char) peek(at - 2)); // 1. is a number
      case '}' -> {
        if (!braces.isEmpty() && braces.pop()) {
          template();
          return;
        }
      }
      default -> {}
    }
    value();
    behindValue = closed;
    behindDot = c == '.' && peek(at) != '.';
  }

  private void slash() {
    if (peek(at + 1) == '/') {
      int end = at;
      while (end < text.length && text[end] != '\n' && text[end] != '\r') {
        end++;
      }
      readSourceMap(at + 2, end);
      at = end;
    } else if (peek(at + 1) == '*') {
      comment();
    } else if (behindValue) {
      punctuation('/');
    } else {
      at = regexEnd();
      value();
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

  /** Reads on in a template, to its end or to an expression in it. */
  private void template() {
    while (at < text.length) {
      int c = text[at];
      if (c == '\\') {
        at += 2;
      } else if (c == '`') {
        at++;
        value();
        return;
      } else if (c == '$' && peek(at + 1) == '{') {
        at += 2;
        braces.push(true);
        value();
        behindValue = false;
        return;
      } else {
        at++;
      }
    }
  }

  private void word() {
    int from = at;
    while (at < text.length && isIdentifier(text[at])) {
      at++;
    }
    boolean member = behindDot;
    JsWord word = JsWord.of(text, from, at);
    JsWord before = lastWord;
    behindValue = member || word != JsWord.BEFORE_EXPRESSION && word != JsWord.NEW;
    behindDot = false;
    lastWord = member ? JsWord.OTHER : word;
    if (member) {
      return;
    }
    if (word == JsWord.IMPORT) {
      importing();
    } else if (word == JsWord.EXPORT) {
      exporting();
    } else if (word == JsWord.URL && before == JsWord.NEW) {
      newUrl();
    }
  }

  private void importing() {
    int next = skipBlanks(at);
    int c = peek(next);
    if (isQuote(c)) {
      specifier(next);
    } else if (c == '(') {
      int argument = skipBlanks(next + 1);
      int end = isQuote(peek(argument)) ? skipBlanks(stringEnd(argument)) : -1;
      if (end > 0 && (peek(end) == ')' || peek(end) == ',')) {
        add(argument + 1, stringEnd(argument) - 1, true);
      }
    } else if (c == '{' || c == '*' || isIdentifier(c)) {
      clause(next);
    }
  }

  private void exporting() {
    int next = skipBlanks(at);
    if (peek(next) == '{' || peek(next) == '*') {
      clause(next);
    }
  }

  /** Names, braces and commas up to {@code from "x"}; anything else says that it is no clause. */
  private void clause(int from) {
    int i = from;
    while (i < text.length) {
      int c = text[i];
      if (isIdentifier(c)) {
        int end = i;
        while (end < text.length && isIdentifier(text[end])) {
          end++;
        }
        int behind = skipBlanks(end);
        JsWord word = JsWord.of(text, i, end);
        if (word == JsWord.FROM && isQuote(peek(behind))) {
          specifier(behind);
          return;
        }
        if (word == JsWord.IMPORT || word == JsWord.EXPORT) {
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

  private void specifier(int quote) {
    at = stringEnd(quote);
    add(quote + 1, at - 1, true);
    value();
  }

  private void newUrl() {
    int next = skipBlanks(at);
    int argument = skipBlanks(next + 1);
    if (peek(next) != '(' || !isQuote(peek(argument))) {
      return;
    }
    int end = stringEnd(argument);
    int comma = skipBlanks(end);
    if (peek(comma) == ',' && isWord(META_URL, skipBlanks(comma + 1))) {
      add(argument + 1, end - 1, false);
      at = end;
      value();
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
