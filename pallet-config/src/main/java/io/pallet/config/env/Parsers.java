package io.pallet.config.env;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The parsers of plain values; none of them guesses. */
public final class Parsers {

  /** Any text without control characters. */
  public static final Parser<String> TEXT =
      new Plain<>(Plain.TEXT, "a text without control characters");

  /** Letters, digits, {@code _}, {@code -} and {@code .}. */
  public static final Parser<String> NAME =
      new Plain<>(Plain.NAME, "a name of letters, digits, '_', '-' and '.'");

  /** {@code true false 1 0 yes no on off}, in any case. */
  public static final Parser<Boolean> BOOLEAN =
      new Plain<>(Plain.BOOLEAN, "true, false, 1, 0, yes, no, on or off");

  /** A port, 1 to 65535. */
  public static final Parser<Integer> PORT = new NumberParser(1, 65535, true);

  /** {@code 250ms 30s 5m 1h} or ISO-8601 ({@code PT30S}), not negative. */
  public static final Parser<Duration> DURATION = new DurationParser();

  /** A secret, as it stands. */
  public static final Parser<Secret> SECRET = new Plain<>(Plain.SECRET, "a secret");

  /** A path of the default file system. */
  public static final Parser<Path> PATH = new Plain<>(Plain.PATH, "a path");

  /** A time zone: {@code Europe/Vilnius}, {@code UTC}, {@code +02:00}. */
  public static final Parser<ZoneId> ZONE =
      new Plain<>(Plain.ZONE, "a time zone such as UTC or Europe/Vilnius");

  private Parsers() {}

  /** A whole number from {@code min} to {@code max}, digits only. */
  public static Parser<Integer> number(int min, int max) {
    return new NumberParser(min, max, false);
  }

  /** One of these words, in any case; it comes out as it stands here. */
  public static Parser<String> choice(String... words) {
    return new ChoiceParser(List.of(words));
  }

  /** Items between {@code |}, trimmed; empty ones are dropped. */
  public static <T> Parser<List<T>> list(Parser<T> item) {
    return new ListParser<>(item, '|');
  }

  /** Items between commas, trimmed; empty ones are dropped. */
  public static <T> Parser<List<T>> commaList(Parser<T> item) {
    return new ListParser<>(item, ',');
  }

  /**
   * The plain values, told apart by a letter: with a class for each of them, a new process took a
   * twentieth longer to read its environment.
   */
  private record Plain<T>(char kind, String expects) implements Parser<T> {

    static final char TEXT = 't';
    static final char NAME = 'n';
    static final char BOOLEAN = 'b';
    static final char SECRET = 's';
    static final char PATH = 'p';
    static final char ZONE = 'z';

    @Override
    @SuppressWarnings("unchecked") // each constant is declared as what its kind gives
    public T parse(String text) {
      return (T)
          switch (kind) {
            case TEXT -> text(text);
            case NAME -> name(text);
            case BOOLEAN -> bool(text);
            case SECRET -> Secret.of(text);
            case PATH -> path(text);
            default -> zone(text);
          };
    }
  }

  private static String text(String text) {
    int at = Text.firstUnsafe(text);
    if (at >= 0) {
      throw new InvalidValueException(Code.CONTROL, "has a control character", null, at, at + 1);
    }
    return text;
  }

  private static String name(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Text.isLetter(c) && !Text.isDigit(c) && c != '_' && c != '-' && c != '.') {
        throw new InvalidValueException(Code.BAD_TEXT, "is not a name", null, i, i + 1);
      }
    }
    return text;
  }

  private static Boolean bool(String text) {
    if (isOneOf(text, "true", "1", "yes", "on")) {
      return true;
    }
    if (isOneOf(text, "false", "0", "no", "off")) {
      return false;
    }
    throw InvalidValueException.whole(Code.BAD_BOOLEAN, "is not a boolean", text);
  }

  private static boolean isOneOf(String text, String... words) {
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  private static Path path(String text) {
    text(text);
    try {
      return Path.of(text);
    } catch (IllegalArgumentException e) { // InvalidPathException, which is loaded if named
      throw InvalidValueException.whole(Code.BAD_PATH, "is not a path", text);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.startsWith(":") ? text.substring(1) : text);
    } catch (RuntimeException e) { // DateTimeException, which is loaded if named
      throw InvalidValueException.whole(Code.BAD_CHOICE, "is not a time zone", text);
    }
  }
}
