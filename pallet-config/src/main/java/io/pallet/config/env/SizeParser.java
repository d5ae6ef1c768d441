package io.pallet.config.env;

import java.util.Locale;

/** Sizes in bytes, with a unit. */
final class SizeParser implements Parser<ByteSize> {

  private static final Parser<Integer> COUNT = Parsers.number(0, Integer.MAX_VALUE);

  @Override
  public ByteSize parse(String text) {
    int digits = 0;
    while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
      digits++;
    }
    long unit = unit(text, digits);
    try {
      return new ByteSize(COUNT.parse(text.substring(0, digits)) * unit);
    } catch (InvalidValueException e) {
      throw InvalidValueException.whole(Code.BAD_SIZE, "is not a size", text);
    }
  }

  private static long unit(String text, int from) {
    return switch (text.substring(from).toUpperCase(Locale.ROOT)) {
      case "B" -> 1;
      case "KB" -> 1L << 10;
      case "MB" -> 1L << 20;
      case "GB" -> 1L << 30;
      default ->
          throw new InvalidValueException(
              Code.BAD_SIZE, "has no unit of size", null, from, text.length());
    };
  }

  @Override
  public String expects() {
    return "a size such as 100B, 512KB, 10MB or 1GB";
  }
}
