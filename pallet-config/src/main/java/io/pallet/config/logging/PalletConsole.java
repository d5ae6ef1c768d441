package io.pallet.config.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to the console, each line by one call. The thread that logs writes itself, so that
 * what was logged before a crash is there.
 */
public final class PalletConsole extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements Consumer<LogEvent> {

  private final Format format;
  private final Lines lines = new Lines();

  /** Where lines go in place of the console. */
  private final @Nullable OutputStream other;

  public PalletConsole(Format format) {
    this(format, null);
  }

  /** Writes to another stream, whose writes are each whole. */
  public PalletConsole(Format format, @Nullable OutputStream other) {
    this.format = format;
    this.other = other;
    setName("console");
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
      OutputStream stream = other != null ? other : Consoles.stream();
      stream.write(line.bytes(), 0, line.length());
      stream.flush();
    } catch (IOException e) {
      addError("cannot write", e);
    } finally {
      lines.giveBack(line);
    }
  }
}
