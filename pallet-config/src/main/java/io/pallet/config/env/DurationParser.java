package io.pallet.config.env;

import java.time.DateTimeException;
import java.time.Duration;

/** Durations as people write them, or as ISO-8601 does. */
final class DurationParser implements Parser<Duration> {

  private static final Parser<Integer> COUNT = Parsers.number(0, Integer.MAX_VALUE);

  @Override
  public Duration parse(String text) {
    return text.startsWith("P") ? iso(text) : plain(text);
  }

  private static Duration plain(String text) {
    int digits = 0;
    while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
      digits++;
    }
    int count = count(text, digits);
    return switch (text.substring(digits)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default ->
          throw new InvalidValueException(
              Code.BAD_DURATION, "has no unit of time", null, digits, text.length());
    };
  }

  private static int count(String text, int digits) {
    try {
      return COUNT.parse(text.substring(0, digits));
    } catch (InvalidValueException e) {
      throw InvalidValueException.whole(Code.BAD_DURATION, "is not a duration", text);
    }
  }

  private static Duration iso(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // its message repeats the text
    }
    throw InvalidValueException.whole(Code.BAD_DURATION, "is not a duration", text);
  }

  @Override
  public String expects() {
    return "a duration such as 250ms, 30s, 5m, 1h or PT30S";
  }
}
