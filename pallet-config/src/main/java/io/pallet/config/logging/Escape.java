package io.pallet.config.logging;

/** How a text that may hold anything is written, so that it stays where it belongs. */
final class Escape {

  /** In one line of plain text: line breaks and tabs become spaces. */
  static final Escape LINE = new Escape("", false);

  /** The same between quotation marks. */
  static final Escape QUOTED = new Escape("\"\\", false);

  /** The value of a parameter of RFC 5424. */
  static final Escape PARAMETER = new Escape("\"\\]", false);

  /** A JSON string, which keeps line breaks, escaped. */
  static final Escape JSON = new Escape("\"\\", true);

  /** The step of a character that is written as it is. */
  static final byte AS_IS = 0;

  /** The step of a character that becomes a space. */
  static final byte SPACE = ' ';

  /** The step of a character of which only the number is written; any other is put behind a \. */
  static final byte NUMBER = 'u';

  /** What to do with each ASCII character. */
  final byte[] steps = new byte[128];

  final boolean json;

  private Escape(String escaped, boolean json) {
    this.json = json;
    for (int i = 0; i < ' '; i++) {
      steps[i] = NUMBER;
    }
    steps[0x7f] = NUMBER;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      steps[c] = (byte) c;
    }
    if (json) {
      steps['\n'] = 'n';
      steps['\r'] = 'r';
      steps['\t'] = 't';
      steps['\f'] = 'f';
      steps['\b'] = 'b';
    } else {
      for (int c = '\t'; c <= '\r'; c++) {
        steps[c] = SPACE;
      }
    }
  }
}
