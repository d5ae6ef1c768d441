package io.pallet.config.quarkus;

import io.pallet.config.logging.Format;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** The pallet's lines on Quarkus's console. */
final class LineFormatter extends ExtFormatter {

  private final Format format;

  LineFormatter(Format format) {
    this.format = format;
  }

  @Override
  public String format(ExtLogRecord event) {
    return format.text(new JbossEvent(event));
  }
}
