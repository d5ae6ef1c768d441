package io.pallet.config.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is changed once logback is set up; load it only where logback is on the class path. */
public final class LogbackSwitches {

  private LogbackSwitches() {}

  /** Sends what the application's own console appenders write to standard error. */
  public static void toStandardError() {
    for (Appender<ILoggingEvent> appender : appenders()) {
      if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
        console.stop();
        console.setTarget("System.err");
        console.start();
      }
    }
  }

  /** Waits a little, until what was logged has left for its targets. */
  public static void flush() {
    for (Appender<ILoggingEvent> appender : appenders()) {
      if (appender instanceof PalletSyslog syslog) {
        syslog.flush();
      }
    }
  }

  private static List<Appender<ILoggingEvent>> appenders() {
    List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      Iterator<Appender<ILoggingEvent>> all =
          context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
      all.forEachRemaining(appenders::add);
    }
    return appenders;
  }

  /** Logs a package at DEBUG, where it has no level of its own. */
  public static void debug(String packageName) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      Logger logger = context.getLogger(packageName);
      if (logger.getLevel() == null) {
        logger.setLevel(Level.DEBUG);
      }
    }
  }
}
