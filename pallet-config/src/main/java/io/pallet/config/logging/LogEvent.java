package io.pallet.config.logging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** One event, as the formats see it, whichever framework it comes from. */
public interface LogEvent {

  Level level();

  /** When it happened, in milliseconds since 1970. */
  long millis();

  String logger();

  String thread();

  /** The message with its arguments in place. */
  String message();

  /** The diagnostic context of its thread; a map that nobody changes any more. */
  Map<String, @Nullable String> mdc();

  List<KeyValuePair> keyValues();

  List<Marker> markers();

  @Nullable Throwable throwable();
}
