package io.pallet.config.quarkus;

import io.pallet.config.logging.Format;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** The pallet's lines on Quarkus's console, in UTF-8 wherever it runs. */
final class LineFormatter extends ExtFormatter {

  private final Format format;

  /** Those that took this formatter, and may write in the encoding of the process's locale. */
  private final Queue<ExtHandler> fresh = new ConcurrentLinkedQueue<>();

  LineFormatter(Format format) {
    this.format = format;
  }

  /** Is asked for while the handler is busy with its writer: it cannot be changed now. */
  @Override
  public String getHead(Handler handler) {
    if (handler instanceof ExtHandler other && !isRight(other)) {
      fresh.add(other);
    }
    return "";
  }

  @Override
  public String format(ExtLogRecord event) {
    for (ExtHandler handler = fresh.poll(); handler != null; handler = fresh.poll()) {
      handler.setCharset(StandardCharsets.UTF_8);
    }
    return format.text(new JbossEvent(event));
  }

  private static boolean isRight(ExtHandler handler) {
    return StandardCharsets.UTF_8.equals(handler.getCharset());
  }
}
