package io.pallet.config.logging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/**
 * An event that waits to be written by another thread: nothing in it changes any more.
 *
 * @param size about how many bytes of the heap it keeps
 */
record HeldEvent(
    Level level,
    long millis,
    String logger,
    String thread,
    String message,
    Map<String, @Nullable String> mdc,
    List<KeyValuePair> keyValues,
    List<Marker> markers,
    @Nullable Throwable throwable,
    int size)
    implements LogEvent {

  /** More of a text is not kept: it is more than any target takes. */
  private static final int LONGEST = 16 * 1024;

  private static final int OBJECTS = 256;
  private static final int TRACE = 4 * 1024;
  private static final int MOST_TRACES = 32;

  static HeldEvent of(LogEvent event) {
    String message = cut(event.message());
    Map<String, @Nullable String> mdc = event.mdc();
    List<KeyValuePair> pairs = event.keyValues();
    Throwable throwable = event.throwable();
    int size = OBJECTS + 2 * message.length();
    if (!mdc.isEmpty()) {
      for (String value : mdc.values()) {
        size += OBJECTS + 2 * (value == null ? 0 : value.length());
      }
    }
    if (!pairs.isEmpty()) {
      pairs = settled(pairs);
      for (KeyValuePair pair : pairs) {
        size += OBJECTS + (pair.value instanceof String text ? 2 * text.length() : 0);
      }
    }
    if (throwable != null) {
      size += traces(throwable);
    }
    return new HeldEvent(
        event.level(),
        event.millis(),
        event.logger(),
        event.thread(),
        message,
        mdc,
        pairs,
        event.markers(),
        throwable,
        size);
  }

  /** An event of our own. */
  static HeldEvent warning(String message) {
    return new HeldEvent(
        Level.WARN,
        System.currentTimeMillis(),
        "io.pallet.config.logging",
        Thread.currentThread().getName(),
        message,
        Map.of(),
        List.of(),
        List.of(),
        null,
        OBJECTS);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    // masked before it is cut, or half a secret would be none that is known
    String masked = Masked.redactor().redact(text);
    return masked.substring(0, Math.min(masked.length(), LONGEST));
  }

  /** The same pairs with texts in place of what might change. */
  private static List<KeyValuePair> settled(List<KeyValuePair> pairs) {
    List<KeyValuePair> settled = new ArrayList<>(pairs.size());
    for (KeyValuePair pair : pairs) {
      Object value = pair.value;
      boolean fixed =
          value instanceof Integer
              || value instanceof Long
              || value instanceof Boolean
              || value instanceof Double
              || value instanceof BigDecimal;
      settled.add(fixed ? pair : new KeyValuePair(pair.key, cut(Fields.text(value))));
    }
    return settled;
  }

  private static int traces(Throwable throwable) {
    int size = 0;
    List<Throwable> all = new ArrayList<>(List.of(throwable));
    for (int i = 0; i < all.size() && i < MOST_TRACES; i++) {
      Throwable each = all.get(i);
      String message = Trace.message(each);
      size += TRACE + (message == null ? 0 : 2 * message.length());
      Throwable cause = each.getCause();
      if (cause != null) {
        all.add(cause);
      }
      Collections.addAll(all, each.getSuppressed());
    }
    return size;
  }
}
