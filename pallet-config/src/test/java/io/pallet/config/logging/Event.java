package io.pallet.config.logging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** An event as tests need it. */
record Event(
    Level level,
    long millis,
    String logger,
    String thread,
    String message,
    Map<String, String> mdc,
    List<KeyValuePair> keyValues,
    List<Marker> markers,
    @Nullable Throwable throwable)
    implements LogEvent {

  /** 2023-11-14T22:13:20.750Z. */
  static final long TIME = 1_700_000_000_750L;

  static Event of(String message) {
    return new Event(
        Level.INFO, TIME, "shop.orders", "main", message, Map.of(), List.of(), List.of(), null);
  }

  Event at(long time) {
    return new Event(level, time, logger, thread, message, mdc, keyValues, markers, throwable);
  }

  Event of(Level other) {
    return new Event(other, millis, logger, thread, message, mdc, keyValues, markers, throwable);
  }

  Event from(String other) {
    return new Event(level, millis, other, thread, message, mdc, keyValues, markers, throwable);
  }

  Event in(String other) {
    return new Event(level, millis, logger, other, message, mdc, keyValues, markers, throwable);
  }

  Event with(Map<String, String> context) {
    return new Event(
        level, millis, logger, thread, message, context, keyValues, markers, throwable);
  }

  Event with(KeyValuePair... pairs) {
    return new Event(
        level, millis, logger, thread, message, mdc, List.of(pairs), markers, throwable);
  }

  Event with(Marker... given) {
    return new Event(
        level, millis, logger, thread, message, mdc, keyValues, List.of(given), throwable);
  }

  Event with(Throwable thrown) {
    return new Event(level, millis, logger, thread, message, mdc, keyValues, markers, thrown);
  }
}
