package io.pallet.config.quarkus;

import io.pallet.config.logging.LogEvent;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** An event of JBoss LogManager. */
record JbossEvent(ExtLogRecord event) implements LogEvent {

  private static final ExtFormatter MESSAGES = new PatternFormatter("%s");
  private static final int ERROR = 1000;
  private static final int WARN = 900;
  private static final int DEBUG = 500;

  @Override
  public Level level() {
    int level = event.getLevel().intValue();
    if (level >= WARN) {
      return level >= ERROR ? Level.ERROR : Level.WARN;
    }
    if (level > DEBUG) {
      return Level.INFO;
    }
    return level == DEBUG ? Level.DEBUG : Level.TRACE;
  }

  @Override
  public long millis() {
    return event.getMillis();
  }

  @Override
  public String logger() {
    return String.valueOf(event.getLoggerName());
  }

  @Override
  public String thread() {
    return String.valueOf(event.getThreadName());
  }

  /** As it is where its arguments do not fit its pattern. */
  @Override
  public String message() {
    try {
      return String.valueOf(MESSAGES.formatMessage(event));
    } catch (RuntimeException e) {
      return String.valueOf(event.getMessage());
    }
  }

  @Override
  public Map<String, @Nullable String> mdc() {
    return event.getMdcCopy();
  }

  /** JBoss LogManager has none: slf4j puts them into the message. */
  @Override
  public List<KeyValuePair> keyValues() {
    return List.of();
  }

  @Override
  public List<Marker> markers() {
    return event.getMarker() instanceof Marker marker ? List.of(marker) : List.of();
  }

  @Override
  public @Nullable Throwable throwable() {
    return event.getThrown();
  }
}
