package io.pallet.config.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds what a script names: the specifiers of imports and exports, {@code new URL("x",
 * import.meta.url)}, its source map.
 */
final class JsScanner extends Scanner {

  /** Words behind which a slash begins a regular expression. */
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "instanceof",
          "yield",
          "await");

  /** Words whose parenthesis ends before a statement, not behind a value. */
  private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");

  private static final byte[] META_URL = ascii("import.meta.url");

  /** Open braces: whether each begins an expression in a template. */
  private final Deque<Boolean> braces = new ArrayDeque<>();

  /** Open parentheses: whether each holds a condition. */
  private final Deque<Boolean> parentheses = new ArrayDeque<>();

  /** Whether what stands before is a value, so that a slash divides. */
  private boolean behindValue;

  private String lastWord = "";
  private boolean behindDot;

  private JsScanner(byte[] text) {
    super(text);
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
    lastWord = "";
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
      case '(' -> parentheses.push(BEFORE_CONDITION.contains(lastWord) && !behindDot);
      case ')' -> closed = parentheses.isEmpty() || !parentheses.pop();
      case ']' -> closed = true;
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
      int end = blockCommentEnd();
      readSourceMap(at + 2, end);
      at = end;
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

  /** One past the quote that ends the string; a line break ends a broken one. */
  private int stringEnd(int from) {
    int quote = text[from];
    int i = from + 1;
    while (i < text.length && text[i] != quote && text[i] != '\n') {
      i += text[i] == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length);
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
    String word = at - from > 10 ? "x" : latin(from, at);
    String before = lastWord;
    behindValue = member || !BEFORE_EXPRESSION.contains(word);
    behindDot = false;
    lastWord = member ? "" : word;
    if (member) {
      return;
    }
    switch (word) {
      case "import" -> importing();
      case "export" -> exporting();
      case "URL" -> {
        if (before.equals("new")) {
          newUrl();
        }
      }
      default -> {}
    }
  }

  private String latin(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
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
        boolean word = end - i <= 6;
        if (word && latin(i, end).equals("from") && isQuote(peek(behind))) {
          specifier(behind);
          return;
        }
        if (word && (latin(i, end).equals("import") || latin(i, end).equals("export"))) {
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
        int here = at;
        at = i;
        i = blockCommentEnd();
        at = here;
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
