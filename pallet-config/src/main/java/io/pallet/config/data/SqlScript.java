package io.pallet.config.data;

import io.pallet.config.database.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Takes an SQL script apart into its statements. */
final class SqlScript {

  private final String text;
  private final boolean backslashes;
  private final List<String> statements = new ArrayList<>();
  private int from;
  private int at;

  private SqlScript(String text, boolean backslashes) {
    this.text = text;
    this.backslashes = backslashes;
  }

  /** The statements, without the semicolons between them, and without those of comments alone. */
  static List<String> statements(String text, Dialect dialect) {
    boolean backslashes = dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
    SqlScript script = new SqlScript(text, backslashes);
    script.split();
    return script.statements;
  }

  private void split() {
    boolean empty = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        add(empty);
        empty = true;
      } else if (text.startsWith("--", at) || backslashes && c == '#') {
        skipTo("\n", at + 1);
      } else if (text.startsWith("/*", at)) {
        skipTo("*/", at + 2);
      } else if (c == '\'' || c == '"' || c == '`') {
        skipQuoted(c);
        empty = false;
      } else if (c == '$') {
        skipTagged();
        empty = false;
      } else {
        empty &= Character.isWhitespace(c);
        at++;
      }
    }
    add(empty);
  }

  private void add(boolean empty) {
    if (!empty) {
      statements.add(text.substring(from, Math.min(at, text.length())).strip());
    }
    from = at + 1;
    at++;
  }

  private void skipTo(String end, int start) {
    int found = text.indexOf(end, start);
    at = found < 0 ? text.length() : found + end.length();
  }

  private void skipQuoted(char quote) {
    boolean escapes = backslashes || quote == '\'' && isMarked();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += escapes && text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  /** Whether a text begins here as PostgreSQL's {@code E'it\'s'}, which has backslashes too. */
  private boolean isMarked() {
    return at > 0
        && Character.toLowerCase(text.charAt(at - 1)) == 'e'
        && (at == 1 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
  }

  /** PostgreSQL's {@code $tag$ ... $tag$}; a dollar sign that begins none stands for itself. */
  private void skipTagged() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    boolean tagged = end < text.length() && text.charAt(end) == '$';
    if (!tagged) {
      at = end;
      return;
    }
    String tag = text.substring(at, end + 1);
    int close = text.indexOf(tag, end + 1);
    at = close < 0 ? text.length() : close + tag.length();
  }
}
