package io.pallet.config.site;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;

/** A header with the value that means TLS: {@code X-Forwarded-Ssl: on}. */
public record SslHeader(String name, String value) {

  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  static final Parser<SslHeader> PARSER =
      new Parser<>() {
        @Override
        public SslHeader parse(String text) {
          return SslHeader.parse(text);
        }

        @Override
        public String expects() {
          return "Name: value";
        }
      };

  private static SslHeader parse(String text) {
    Parsers.TEXT.parse(text);
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1).strip();
    if (colon <= 0 || value.isEmpty() || !isToken(text, colon)) {
      throw InvalidValueException.whole(Code.BAD_TEXT, "is not a header with its value", text);
    }
    int comma = text.indexOf(',', colon);
    if (comma >= 0) {
      throw new InvalidValueException(
          Code.BAD_TEXT,
          "has a comma, which parts the values of a header",
          "give the one value that means TLS",
          comma,
          comma + 1);
    }
    return new SslHeader(text.substring(0, colon), value);
  }

  private static boolean isToken(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c > 0x7e || !Character.isLetterOrDigit(c) && TOKEN.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name + ": " + value;
  }
}
