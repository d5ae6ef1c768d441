package io.pallet.config.service;

import io.pallet.config.env.Code;
import io.pallet.config.env.Host;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Text;

/** {@code clerk@example.org}, or {@code The Clerk <clerk@example.org>}. */
final class MailAddress implements Parser<String> {

  @Override
  public String parse(String text) {
    Parsers.TEXT.parse(text);
    int open = text.endsWith(">") ? text.lastIndexOf('<') : -1;
    String plain = open < 0 ? text : text.substring(open + 1, text.length() - 1);
    int at = plain.lastIndexOf('@');
    if (at <= 0 || !isLocalPart(plain, at) || !Host.isHost(plain, at + 1, plain.length())) {
      throw InvalidValueException.whole(Code.BAD_ADDRESS, "is not a mail address", text);
    }
    return text;
  }

  private static boolean isLocalPart(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Text.isLetter(c) && !Text.isDigit(c) && " ,;:<>()[]\"\\@".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String expects() {
    return "a mail address";
  }
}
