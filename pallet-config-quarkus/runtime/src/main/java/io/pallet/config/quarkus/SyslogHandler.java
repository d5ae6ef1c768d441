package io.pallet.config.quarkus;

import io.pallet.config.logging.LogEvent;
import io.pallet.config.logging.Origin;
import io.pallet.config.logging.Syslog;
import io.pallet.config.logging.SyslogTarget;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** Hands events to a syslog target. */
final class SyslogHandler extends ExtHandler {

  /** The logger of what the target has to say itself, which is for the console. */
  private static final String NOTICES = SyslogTarget.class.getPackageName();

  private final SyslogTarget target;

  SyslogHandler(Syslog syslog, Origin origin) {
    target = SyslogTarget.start(syslog, origin, SyslogHandler::tell);
  }

  private static void tell(LogEvent notice) {
    Logger.getLogger(NOTICES).warn(notice.message());
  }

  @Override
  protected void doPublish(ExtLogRecord event) {
    if (!NOTICES.equals(event.getLoggerName())) {
      target.accept(new JbossEvent(event));
    }
  }

  @Override
  public void flush() {
    target.flush(SyslogTarget.FLUSH_LIMIT);
  }

  @Override
  public void close() {
    target.close();
  }
}
