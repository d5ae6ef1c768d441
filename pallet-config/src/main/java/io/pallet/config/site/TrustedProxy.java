package io.pallet.config.site;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.IpAddress;
import io.pallet.config.env.Parser;
import java.util.Locale;
import java.util.Set;

/** An address, a CIDR range, or one of {@code private}, {@code unix} and {@code none}. */
final class TrustedProxy implements Parser<String> {

  static final String NONE = "none";

  private static final Set<String> WORDS =
      Set.of(TrustedProxies.PRIVATE, TrustedProxies.UNIX, NONE);

  @Override
  public String parse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals(Peer.UNIX)) {
      return TrustedProxies.UNIX;
    }
    if (!WORDS.contains(word)) {
      checkRange(text);
    }
    return word;
  }

  private static void checkRange(String text) {
    int slash = text.indexOf('/');
    int end = slash < 0 ? text.length() : slash;
    IpAddress address = IpAddress.find(text, 0, end);
    if (address == null || slash < 0 && address.isUnspecified()) {
      throw InvalidValueException.whole(
          Code.BAD_ADDRESS, "has neither the address of a proxy nor a range", text);
    }
    AddressRange range = AddressRange.find(text);
    if (range == null) {
      throw new InvalidValueException(
          Code.BAD_ADDRESS,
          "has a range whose prefix is not 0 to " + (text.indexOf(':') < 0 ? 32 : 128) + " bits",
          null,
          slash + 1,
          text.length());
    }
    if (!range.first().equals(address)) {
      throw new InvalidValueException(
          Code.BAD_ADDRESS,
          "has a range whose address does not end where its prefix does",
          "write " + range.first() + text.substring(end) + " for the range, or " + address,
          0,
          text.length());
    }
  }

  @Override
  public String expects() {
    return "an address, a CIDR range, private, unix or none";
  }
}
