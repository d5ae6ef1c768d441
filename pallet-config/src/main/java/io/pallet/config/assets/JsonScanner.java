package io.pallet.config.assets;

import java.util.function.Consumer;

/** Reads the JSON of a manifest: objects, strings, whole numbers and booleans. */
final class JsonScanner {

  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private int depth;

  JsonScanner(String text) {
    this.text = text;
  }

  /** Reads an object; for each member the reader has to read the value behind the name. */
  void members(Consumer<String> reader) {
    take('{');
    expect(++depth < DEEPEST);
    if (!takes('}')) {
      do {
        String name = string();
        take(':');
        reader.accept(name);
      } while (takes(','));
      take('}');
    }
    depth--;
  }

  String string() {
    take('"');
    int from = at;
    while (peek() != '"' && peek() != '\\') {
      expect(peek() >= ' ');
      at++;
    }
    if (peek() == '"') {
      return text.substring(from, at++);
    }
    StringBuilder unescaped = new StringBuilder(text.substring(from, at));
    while (peek() != '"') {
      char c = text.charAt(at++);
      unescaped.append(c == '\\' ? escaped() : c);
    }
    at++;
    return unescaped.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        expect(at + 4 <= text.length());
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw broken();
    };
  }

  long number() {
    blanks();
    int from = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return Long.parseLong(text.substring(from, at));
  }

  boolean flag() {
    blanks();
    boolean value = text.startsWith("true", at);
    expect(value || text.startsWith("false", at));
    at += value ? 4 : 5;
    return value;
  }

  /** Reads over a value that nobody asks for. */
  void skip() {
    blanks();
    switch (peek()) {
      case '{' -> members(name -> skip());
      case '[' -> {
        take('[');
        expect(++depth < DEEPEST);
        if (!takes(']')) {
          do {
            skip();
          } while (takes(','));
          take(']');
        }
        depth--;
      }
      case '"' -> string();
      default -> {
        int from = at;
        while (at < text.length() && ",]} \n\t\r".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        expect(at > from);
      }
    }
  }

  /** Sees that nothing is left. */
  void end() {
    blanks();
    expect(at == text.length());
  }

  private void take(char c) {
    expect(takes(c));
  }

  private boolean takes(char c) {
    blanks();
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void blanks() {
    while (at < text.length() && " \n\t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    expect(at < text.length());
    return text.charAt(at);
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw broken();
    }
  }

  private static IllegalArgumentException broken() {
    return new IllegalArgumentException("is no JSON of a manifest");
  }
}
