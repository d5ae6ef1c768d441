package io.pallet.config.bench;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.OutputStream;
import org.slf4j.MDC;

/** Loggers, each in a context of its own. */
final class Logbacks {

  private Logbacks() {}

  /** A logger that writes to nothing but this appender. */
  static Logger logger(Appender<ILoggingEvent> appender) {
    return logger(context(), appender);
  }

  static Logger logger(LoggerContext context, Appender<ILoggingEvent> appender) {
    appender.setContext(context);
    appender.start();
    Logger logger = context.getLogger("shop.payment.PaymentService");
    logger.setAdditive(false);
    logger.addAppender(appender);
    return logger;
  }

  static LoggerContext context() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter((LogbackMDCAdapter) MDC.getMDCAdapter());
    context.start();
    return context;
  }

  /** What a peer's encoder writes goes to this stream. */
  static Logger encoding(Encoder<ILoggingEvent> encoder, OutputStream out) {
    return encoding(context(), encoder, out);
  }

  static Logger encoding(LoggerContext context, Encoder<ILoggingEvent> encoder, OutputStream out) {
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    return logger(context, appender);
  }
}
