package io.pallet.config.assets;

import java.util.List;

/**
 * Finds what a script names: the specifiers of imports and exports, {@code new URL("x",
 * import.meta.url)}, its source map. All of these are texts or comments: where one begins, it looks
 * back at what stands before.
 */
final class JsScanner extends Scanner {

  private static final byte[] META_URL = ascii("import.meta.url");

  /** What begins a text, a comment or a regular expression; parentheses tell of what is before. */
  private static final boolean[] STOPS = table("\"'`/()");

  /** The same in an expression in a template. */
  private static final boolean[] STOPS_IN_TEMPLATE = table("\"'`/(){}");

  /** How words end that names of files are behind: few others do, and those are looked at. */
  private static final boolean[] LAST_LETTERS = table("tmL");

  /** Open braces in templates: an index for each that begins an expression. */
  private final Brackets braces = new Brackets();

  /** Open parentheses: the last byte before each. */
  private final Brackets parentheses = new Brackets();

  /** The last byte before the parenthesis that was closed last. */
  private int closed = Brackets.NONE;

  /** Where the last comment, text or regular expression ended: a look back ends there. */
  private int end;

  /** What stands there: that text, or what is before that comment. */
  private JsToken atEnd = JsToken.OPERATOR;

  /** The last byte before that comment. */
  private int lastAtEnd = Brackets.NONE;

  private JsScanner(byte[] text) {
    super(text);
  }

  static List<Reference> scan(byte[] text) {
    JsScanner scanner = new JsScanner(text);
    while (scanner.at < text.length) {
      scanner.skip(scanner.braces.isEmpty() ? STOPS : STOPS_IN_TEMPLATE);
      if (scanner.at < text.length) {
        scanner.step();
      }
    }
    return scanner.found;
  }

  private void step() {
    switch (text[at]) {
      case '(' -> {
        parentheses.push(codeBefore(at));
        at++;
      }
      case ')' -> {
        closed = parentheses.pop();
        at++;
      }
      case '"', '\'' -> string();
      case '`' -> template();
      case '/' -> slash();
      case '{' -> {
        braces.push(Brackets.NONE);
        at++;
      }
      case '}' -> {
        if (braces.pop() == Brackets.NONE) {
          at++;
        } else {
          template();
        }
      }
      default -> throw new IllegalStateException("is no stop");
    }
  }

  /** The last byte before an index that is no blank; one before {@link #end} where none is. */
  private int lastBefore(int index) {
    int i = index - 1;
    while (i >= end && isBlank(text[i])) {
      i--;
    }
    return i;
  }

  /** The same without comments; nothing behind a text. */
  private int codeBefore(int index) {
    int last = lastBefore(index);
    return last < end ? lastAtEnd : last;
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
    return switch (text[last]) {
      case ')' -> word(closed) == JsToken.BEFORE_CONDITION ? JsToken.OPERATOR : JsToken.VALUE;
      case ']' -> JsToken.VALUE;
      case '.' -> isSpread(last) ? JsToken.OPERATOR : JsToken.VALUE; // 1. is a number
      default -> isIdentifier(text[last]) ? word(last) : JsToken.OPERATOR;
    };
  }

  /** The word that ends with this byte; a member of something is any name. */
  private JsToken word(int last) {
    int from = last + 1;
    while (from > 0 && isIdentifier(text[from - 1])) {
      from--;
    }
    boolean member = from > 0 && text[from - 1] == '.' && !isSpread(from - 1);
    return member || from > last ? JsToken.VALUE : JsToken.of(text, from, last + 1);
  }

  private boolean isSpread(int dot) {
    return dot > 0 && text[dot - 1] == '.';
  }

  /** Goes on behind a text or a regular expression. */
  private void value(int to) {
    goOn(to, JsToken.VALUE, Brackets.NONE);
  }

  private void goOn(int to, JsToken before, int lastBefore) {
    at = to;
    end = to;
    atEnd = before;
    lastAtEnd = lastBefore;
  }

  private void string() {
    int to = stringEnd(at);
    int last = codeBefore(at);
    boolean argument = last >= 0 && text[last] == '(';
    int name = argument ? parentheses.peek() : last;
    if (name >= 0 && LAST_LETTERS[text[name] & 0xff]) {
      takeNamed(word(name), argument, to);
    }
    value(to);
  }

  /** Takes the text here, where this word before it says so: no other text is behind a name. */
  private void takeNamed(JsToken word, boolean argument, int to) {
    if (argument
        ? word == JsToken.IMPORT && isArgument(to)
        : word == JsToken.IMPORT || word == JsToken.FROM) {
      add(at + 1, to - 1, true);
    } else if (argument && word == JsToken.URL && isBeforeMetaUrl(to)) {
      add(at + 1, to - 1, false);
    }
  }

  private boolean isArgument(int to) {
    int next = peek(skipBlanks(to));
    return next == ')' || next == ',';
  }

  private boolean isBeforeMetaUrl(int to) {
    int comma = skipBlanks(to);
    return peek(comma) == ',' && isWord(META_URL, skipBlanks(comma + 1));
  }

  private void slash() {
    JsToken before = before(at);
    int next = peek(at + 1);
    if (next == '/' || next == '*') {
      int to = next == '/' ? lineEnd(at) : commentEnd(at);
      readSourceMap(at + 2, to);
      goOn(to, before, codeBefore(at));
    } else if (before.isBeforeExpression()) {
      value(regexEnd());
    } else {
      at++;
    }
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n' && text[i] != '\r') {
      i++;
    }
    return i;
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
        braces.push(i);
        at = i + 2;
        return;
      }
      i += text[i] == '\\' ? 2 : 1;
    }
    value(Math.min(i + 1, text.length));
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length) {
      if (isBlank(text[i])) {
        i++;
      } else if (text[i] == '/' && peek(i + 1) == '*') {
        i = commentEnd(i);
      } else if (text[i] == '/' && peek(i + 1) == '/') {
        i = lineEnd(i);
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean isIdentifier(int c) {
    return c == '$' || c != '-' && isNameByte(c);
  }
}
