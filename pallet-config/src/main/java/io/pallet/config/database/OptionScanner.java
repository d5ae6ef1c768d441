package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.NearMiss;
import io.pallet.config.env.Percent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of a URL, and refuses those that its dialect's table does not take. */
final class OptionScanner {

  private static final GivenOption[] NONE = {};

  private final String text;
  private final Dialect dialect;
  private final char separator;
  private final int length;

  OptionScanner(String text, Dialect dialect, char separator) {
    this.text = text;
    this.dialect = dialect;
    this.separator = separator;
    boolean closed = separator == ';' && text.endsWith(";");
    this.length = closed ? text.length() - 1 : text.length();
  }

  /** Reads to the end of the text; {@code from} is past the end where there are no options. */
  GivenOption[] scan(int from) {
    if (from > length) {
      return NONE;
    }
    GivenOption[] settings = new GivenOption[count(from)];
    int at = from;
    for (int i = 0; i < settings.length; i++) {
      int end = end(at);
      settings[i] = setting(at, end, settings, i);
      at = end + 1;
    }
    TlsMode mode = settings.length < 2 ? null : TlsMode.asked(settings);
    if (mode != null && mode != TlsMode.REQUIRE) {
      TlsConflict.refuse(mode, settings, from, length);
    }
    return settings;
  }

  private int count(int from) {
    int count = 1;
    for (int at = end(from); at < length; at = end(at + 1)) {
      count++;
    }
    return count;
  }

  private int end(int from) {
    int end = text.indexOf(separator, from);
    return end < 0 || end > length ? length : end;
  }

  private GivenOption setting(int from, int end, GivenOption[] before, int count) {
    int equals = text.indexOf('=', from);
    if (equals <= from || equals >= end) {
      throw new InvalidValueException(
          Code.BAD_PARAM, "has an option that is not of the form name=value", null, from, end);
    }
    // nearly every name stands there as its table has it: no copy is made of it
    Option option = dialect.options().find(text, from, equals);
    String name =
        option != null && text.startsWith(option.name(), from)
            ? option.name()
            : Percent.decode(text, from, equals);
    if (option == null) {
      option = dialect.options().find(name);
    }
    if (option == null) {
      throw unknown(name, from, equals);
    }
    if (!option.kind().isTaken()) {
      throw refused(option, from, equals);
    }
    for (int i = 0; i < count; i++) {
      if (before[i].option().property().equals(option.property())) {
        throw duplicate(option, from, equals);
      }
    }
    String value = Percent.decode(text, equals + 1, end);
    String expected = OptionValues.expected(dialect, option.kind(), value);
    if (expected != null) {
      throw new InvalidValueException(
          Code.BAD_VALUE,
          "has a value of the option '" + option.name() + "' that will not do",
          "give " + expected,
          equals + 1,
          end);
    }
    return new GivenOption(option, name, value);
  }

  private InvalidValueException unknown(String name, int from, int to) {
    List<String> taken = new ArrayList<>();
    for (Option option : dialect.options().options()) {
      if (option.kind().isTaken()) {
        taken.add(option.name());
      }
    }
    String nearest = NearMiss.of(name, taken);
    String server = "the driver of " + dialect.server();
    return new InvalidValueException(
        Code.UNKNOWN_PARAM,
        "has an option that " + server + " does not know",
        nearest == null ? null : "did you mean '" + nearest + "'?",
        from,
        to);
  }

  private static InvalidValueException duplicate(Option option, int from, int to) {
    String again = "has the option '" + option.name() + "' twice, or two spellings of it";
    return new InvalidValueException(Code.DUPLICATE_PARAM, again, null, from, to);
  }

  private static InvalidValueException refused(Option option, int from, int to) {
    String named = "has the option '" + option.name() + "', which ";
    return switch (option.kind()) {
      case DANGEROUS ->
          new InvalidValueException(
              Code.DANGEROUS_PARAM,
              named + "loads classes, touches files or runs SQL at connect",
              null,
              from,
              to);
      case CREDENTIAL ->
          new InvalidValueException(
              Code.CREDENTIAL_PARAM, named + "carries credentials", null, from, to);
      default ->
          new InvalidValueException(
              Code.UNKNOWN_PARAM, named + "is said elsewhere", elsewhere(option), from, to);
    };
  }

  private static @Nullable String elsewhere(Option option) {
    boolean tls =
        option.name().contains("SSL")
            || option.name().contains("Certificate")
            || option.name().contains("Ssl");
    return tls
        ? "say how much TLS is wanted with sslmode"
        : "say it in scheme://user:password@host:port/name";
  }
}
