package io.pallet.config.assets;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;

/** An absolute path, or an http(s) URL, to which names are appended: it comes out with a slash. */
final class UrlPath implements Parser<String> {

  @Override
  public String parse(String text) {
    Parsers.TEXT.parse(text);
    boolean known =
        text.startsWith("/") || text.startsWith("http://") || text.startsWith("https://");
    if (!known) {
      throw InvalidValueException.whole(Code.BAD_URL, "is neither a path nor a URL", text);
    }
    int host = text.indexOf("//") + 2;
    if (isUrl(text) && (host == text.length() || text.charAt(host) == '/')) {
      throw InvalidValueException.whole(Code.BAD_URL, "has no host", text);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '#' || c == ' ' || c == '"' || c == '<' || c == '>') {
        throw new InvalidValueException(
            Code.BAD_URL, "has a character that such a path cannot have", null, i, i + 1);
      }
    }
    return text.endsWith("/") ? text : text + "/";
  }

  /** Whether it has a host: with a scheme, or with that of the page. */
  static boolean isUrl(String text) {
    return !text.startsWith("/") || text.startsWith("//");
  }

  @Override
  public String expects() {
    return "a path that begins with '/', or an http(s) URL";
  }
}
