package io.pallet.config.env;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as people write them, or as ISO-8601 does. */
final class DurationParser implements Parser<Duration> {

  private static final String UNITS = "HMS";
  private static final long[] SECONDS = {3600, 60, 1};
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
    Duration plain = ofTimes(text);
    return plain == null ? ofAnyForm(text) : plain;
  }

  /**
   * {@code PT1H30M}, or null where it is of another form: the regular expression of the JDK loads
   * ninety classes at start, more than a third of all at that time.
   */
  private static @Nullable Duration ofTimes(String text) {
    long seconds = 0;
    int from = 2;
    for (int i = 0; i < UNITS.length() && text.startsWith("PT"); i++) {
      int end = text.indexOf(UNITS.charAt(i), from);
      if (end >= 0) {
        int count = Text.number(text, from, end);
        if (count < 0) {
          return null;
        }
        seconds = seconds + count * SECONDS[i];
        from = end + 1;
      }
    }
    return from > 2 && from == text.length() ? Duration.ofSeconds(seconds) : null;
  }

  private static Duration ofAnyForm(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (RuntimeException e) {
      // DateTimeException, which is loaded if named; its message repeats the text
    }
    throw InvalidValueException.whole(Code.BAD_DURATION, "is not a duration", text);
  }

  @Override
  public String expects() {
    return "a duration such as 250ms, 30s, 5m, 1h or PT30S";
  }
}
