package io.pallet.config.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** An event of logback. */
record LogbackEvent(ILoggingEvent event) implements LogEvent {

  @Override
  public Level level() {
    int level = event.getLevel().levelInt;
    if (level >= ch.qos.logback.classic.Level.ERROR_INT) {
      return Level.ERROR;
    }
    if (level >= ch.qos.logback.classic.Level.WARN_INT) {
      return Level.WARN;
    }
    if (level >= ch.qos.logback.classic.Level.INFO_INT) {
      return Level.INFO;
    }
    return level >= ch.qos.logback.classic.Level.DEBUG_INT ? Level.DEBUG : Level.TRACE;
  }

  @Override
  public long millis() {
    return event.getTimeStamp();
  }

  @Override
  public String logger() {
    return event.getLoggerName();
  }

  @Override
  public String thread() {
    return event.getThreadName();
  }

  @Override
  public String message() {
    return String.valueOf(event.getFormattedMessage());
  }

  @Override
  public Map<String, @Nullable String> mdc() {
    return event.getMDCPropertyMap();
  }

  @Override
  public List<KeyValuePair> keyValues() {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs == null ? List.of() : pairs;
  }

  @Override
  public List<Marker> markers() {
    List<Marker> markers = event.getMarkerList();
    return markers == null || isOfCommonsLogging(markers) ? List.of() : markers;
  }

  /** It marks all that comes by it, and in Spring nearly everything does. */
  private static boolean isOfCommonsLogging(List<Marker> markers) {
    return markers.size() == 1 && markers.get(0).getName().equals("COMMONS-LOGGING");
  }

  @Override
  public @Nullable Throwable throwable() {
    IThrowableProxy proxy = event.getThrowableProxy();
    return proxy instanceof ThrowableProxy local ? local.getThrowable() : null;
  }
}
