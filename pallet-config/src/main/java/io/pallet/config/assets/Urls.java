package io.pallet.config.assets;

import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Paths as they stand in URLs. */
final class Urls {

  private static final String HEX = "0123456789ABCDEF";

  private Urls() {}

  /** A path whose every character stands for itself in a URL, and in quotes; slashes stay. */
  static String encode(String path) {
    int plain = 0;
    while (plain < path.length() && isPlain(path.charAt(plain))) {
      plain++;
    }
    if (plain == path.length()) {
      return path;
    }
    StringBuilder text = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) (b & 0xff))) {
        text.append((char) b);
      } else {
        text.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return text.toString();
  }

  private static boolean isPlain(char c) {
    return Text.isLetter(c)
        || Text.isDigit(c)
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~'
        || c == '/'
        || c == '@'
        || c == '+'
        || c == ',';
  }

  /** The index of the colon behind a scheme, or -1 where a text begins with none. */
  static int scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > 0 ? i : -1;
      }
      boolean inside = i > 0 && (Text.isDigit(c) || c == '+' || c == '-' || c == '.');
      if (!inside && !Text.isLetter(c)) {
        return -1;
      }
    }
    return -1;
  }

  /** What a path of a URL means; null where an escape is none, or no character of a name. */
  static @Nullable String decode(String text) {
    try {
      return Percent.decode(text, 0, text.length());
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
