package io.pallet.config.site;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Ipv4;
import io.pallet.config.env.Ipv6;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import java.util.Locale;

/** An address, a CIDR range, or one of {@code private}, {@code unix} and {@code none}. */
final class TrustedProxy implements Parser<String> {

  static final String NONE = "none";

  @Override
  public String parse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("unix:")) {
      return "unix";
    }
    if (!word.equals("private") && !word.equals(NONE) && !word.equals("unix")) {
      checkRange(text);
    }
    return word;
  }

  private void checkRange(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean v6 = address.indexOf(':') >= 0;
    if (!isAddress(address, v6)) {
      throw InvalidValueException.whole(
          Code.BAD_ADDRESS, "has neither an address nor a range", text);
    }
    if (slash >= 0) {
      checkPrefix(text, slash + 1, v6 ? 128 : 32);
    }
  }

  private static boolean isAddress(String text, boolean v6) {
    return v6 ? Ipv6.isAddress(text, 0, text.length()) : Ipv4.isAddress(text, 0, text.length());
  }

  private static void checkPrefix(String text, int from, int bits) {
    try {
      Parsers.number(0, bits).parse(text.substring(from));
    } catch (InvalidValueException e) {
      throw new InvalidValueException(
          Code.BAD_ADDRESS,
          "has a range whose prefix is not 0 to " + bits + " bits",
          null,
          from,
          text.length());
    }
  }

  /** Whether it trusts every address there is. */
  static boolean isBoundless(String proxy) {
    return proxy.endsWith("/0");
  }

  @Override
  public String expects() {
    return "an address, a CIDR range, private, unix or none";
  }
}
