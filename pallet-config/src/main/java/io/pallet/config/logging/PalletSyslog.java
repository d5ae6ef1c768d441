package io.pallet.config.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands events to a syslog target, from its start to its stop. */
public final class PalletSyslog extends UnsynchronizedAppenderBase<ILoggingEvent> {

  private final Syslog syslog;
  private final Origin origin;
  private final Consumer<LogEvent> notices;
  private volatile @Nullable SyslogTarget target;

  /** An appender; the notices are told of the server being away and back. */
  public PalletSyslog(Syslog syslog, Origin origin, Consumer<LogEvent> notices) {
    this.syslog = syslog;
    this.origin = origin;
    this.notices = notices;
    setName("syslog");
  }

  @Override
  public void start() {
    target = SyslogTarget.start(syslog, origin, notices);
    super.start();
  }

  @Override
  protected void append(ILoggingEvent event) {
    SyslogTarget running = target;
    if (running != null) {
      running.accept(new LogbackEvent(event));
    }
  }

  /** Waits a little, until all is sent that can be. */
  public void flush() {
    SyslogTarget running = target;
    if (running != null) {
      running.flush(SyslogTarget.FLUSH_LIMIT);
    }
  }

  @Override
  public void stop() {
    super.stop();
    SyslogTarget running = target;
    target = null;
    if (running != null) {
      running.close();
    }
  }
}
