package io.pallet.config.logging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** The key-value pairs of an event, behind its message. */
final class Fields {

  private Fields() {}

  static void write(List<KeyValuePair> pairs, Line line) {
    for (int i = 0; i < pairs.size(); i++) {
      write(String.valueOf(pairs.get(i).key), pairs.get(i).value, line);
    }
  }

  /** Writes {@code key=value}, with quotation marks where the value needs them. */
  static void write(String key, @Nullable Object value, Line line) {
    line.ascii(' ');
    line.text(key, Escape.LINE);
    line.ascii('=');
    String text = text(value);
    if (isBare(text)) {
      line.text(text, Escape.LINE);
    } else {
      line.ascii('"');
      line.text(text, Escape.QUOTED);
      line.ascii('"');
    }
  }

  private static boolean isBare(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c == '\\' || c == '=' || c >= 0x7f) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  /** What an object says of itself; one that throws does not keep others from being logged. */
  static String text(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException | StackOverflowError e) {
      return "(its text throws " + e.getClass().getName() + ")";
    }
  }
}
