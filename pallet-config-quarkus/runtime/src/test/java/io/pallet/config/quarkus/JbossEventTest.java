package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event of JBoss LogManager says. */
final class JbossEventTest {

  private static String message(String pattern, FormatStyle style) {
    ExtLogRecord event = new ExtLogRecord(Level.INFO, pattern, style, "shop");
    event.setParameters(new Object[] {"p"});
    return new JbossEvent(event).message();
  }

  @ParameterizedTest
  @CsvSource({
    "FATAL, ERROR",
    "ERROR, ERROR",
    "WARN, WARN",
    "INFO, INFO",
    "DEBUG, DEBUG",
    "TRACE, TRACE",
    "SEVERE, ERROR",
    "CONFIG, INFO",
    "FINE, DEBUG",
    "FINEST, TRACE"
  })
  void hasTheNearestLevel(String level, String nearest) {
    java.util.logging.Level given =
        switch (level) {
          case "FATAL" -> Level.FATAL;
          case "ERROR" -> Level.ERROR;
          case "WARN" -> Level.WARN;
          case "DEBUG" -> Level.DEBUG;
          case "TRACE" -> Level.TRACE;
          default -> java.util.logging.Level.parse(level);
        };
    JbossEvent event = new JbossEvent(new ExtLogRecord(given, "started", "shop"));
    assertEquals(nearest, event.level().name());
  }

  @Test
  void hasItsArgumentsInPlace() {
    assertEquals("paid p", message("paid %s", FormatStyle.PRINTF));
    assertEquals("paid p", message("paid {0}", FormatStyle.MESSAGE_FORMAT));
    assertEquals("paid %s", message("paid %s", FormatStyle.NO_FORMAT));
  }

  @Test
  void isToldAsItIsWhereItsPatternIsWrong() {
    assertEquals("100 %", message("100 %", FormatStyle.PRINTF));
    assertEquals("paid %d", message("paid %d", FormatStyle.PRINTF));
    assertEquals("paid {0", message("paid {0", FormatStyle.MESSAGE_FORMAT));
  }
}
