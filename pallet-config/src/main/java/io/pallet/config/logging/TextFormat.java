package io.pallet.config.logging;

import java.util.TimeZone;
import org.slf4j.Marker;

/** Lines for people: level, local time, short logger, message, and stack traces whole. */
final class TextFormat implements Format {

  private static final int LOGGER_WIDTH = 24;

  /** By level: those of slf4j are ten apart, from 0 on. */
  private static final String[] WORDS = {"TRACE ", "DEBUG ", "INFO  ", "WARN  ", "ERROR "};

  private static final String[] COLOURS = {"", "\033[36m", "\033[32m", "\033[33m", "\033[1;31m"};
  private static final String FAINT = "\033[2m";
  private static final String PLAIN = "\033[0m";

  private final boolean colours;
  private final TimeZone zone = TimeZone.getDefault();
  private final Encoded loggers =
      new Encoded(Escape.LINE) {
        @Override
        String shown(String name) {
          return shortened(name);
        }
      };

  TextFormat(boolean colours) {
    this.colours = colours;
  }

  @Override
  public void write(LogEvent event, Line line) {
    int level = event.level().toInt() / 10;
    colour(COLOURS[level], line);
    line.ascii(WORDS[level]);
    colour(PLAIN, line);
    colour(FAINT, line);
    line.timeOfDay(event.millis() + zone.getOffset(event.millis()));
    line.ascii(' ');
    loggers.write(event.logger(), line);
    colour(PLAIN, line);
    line.ascii(' ');
    line.text(event.message(), Escape.LINE);
    colour(FAINT, line);
    Fields.write(event.keyValues(), line);
    if (!event.mdc().isEmpty()) {
      event.mdc().forEach((key, value) -> Fields.write(key, value, line));
    }
    for (Marker marker : event.markers()) {
      Fields.write("marker", marker, line);
    }
    colour(PLAIN, line);
    line.ascii('\n');
    Throwable throwable = event.throwable();
    if (throwable != null) {
      Trace.write(throwable, line, Trace.WHOLE);
      line.ascii('\n');
    }
  }

  private void colour(String sequence, Line line) {
    if (colours) {
      line.ascii(sequence);
    }
  }

  /** {@code io.pallet.shop.Orders} becomes {@code i.p.shop.Orders}, from the left. */
  private static String shortened(String name) {
    String shorter = name;
    int from = 0;
    int dot = shorter.indexOf('.');
    while (shorter.length() > LOGGER_WIDTH && dot > from) {
      shorter = shorter.substring(0, from + 1) + shorter.substring(dot);
      from += 2;
      dot = shorter.indexOf('.', from);
    }
    return shorter;
  }
}
