package io.pallet.config.site;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;

/** The name of a header, a colon, and its value. */
final class SslHeaderParser implements Parser<SslHeader> {

  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  @Override
  public SslHeader parse(String text) {
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
  public String expects() {
    return "Name: value";
  }
}
