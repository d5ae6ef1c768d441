package io.pallet.config.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Writes events to the console, each line by one call. The thread that logs writes itself, so that
 * what was logged before a crash is there.
 */
public final class PalletConsole extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements Consumer<LogEvent> {

  private static volatile boolean onStandardError;

  private final Format format;
  private final Lines lines = new Lines();

  public PalletConsole(Format format) {
    this.format = format;
    setName("console");
  }

  /** Sends what all consoles write to standard error from now on. */
  static void toStandardError() {
    onStandardError = true;
  }

  @Override
  protected void append(ILoggingEvent event) {
    accept(new LogbackEvent(event));
  }

  @Override
  public void accept(LogEvent event) {
    Line line = lines.take();
    try {
      format.write(event, line);
      PrintStream stream = onStandardError ? System.err : System.out;
      stream.write(line.bytes(), 0, line.length());
      stream.flush();
    } finally {
      lines.giveBack(line);
    }
  }
}
