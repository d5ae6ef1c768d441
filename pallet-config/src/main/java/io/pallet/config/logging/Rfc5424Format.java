package io.pallet.config.logging;

import org.slf4j.event.Level;

/** Syslog messages of RFC 5424, with all that the message does not say as structured data. */
final class Rfc5424Format implements Format {

  /** Stands before a message that is not ASCII. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Of the facility of users, by level: those of slf4j are ten apart, from 0 on. */
  private static final String[] PRIORITIES = {"<15>", "<15>", "<14>", "<12>", "<11>"};

  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_APPLICATION = 48;

  private final String host;
  private final String process;
  private final Encoded loggers = values();
  private final Encoded threads = values();
  private final Encoded applications =
      new Encoded(Escape.LINE) {
        @Override
        String shown(String name) {
          return StructuredData.printable(name, LONGEST_APPLICATION);
        }
      };

  Rfc5424Format(Origin origin) {
    String address = origin.host().replace("[", "").replace("]", "");
    this.host = " " + StructuredData.printable(address, LONGEST_HOST) + " ";
    this.process = " " + origin.process() + " - [pallet@32473 level=\"";
  }

  private static Encoded values() {
    return new Encoded(Escape.PARAMETER) {
      @Override
      String shown(String name) {
        return StructuredData.value(name);
      }
    };
  }

  static String priority(Level level) {
    return PRIORITIES[level.toInt() / 10];
  }

  @Override
  public void write(LogEvent event, Line line) {
    line.ascii(priority(event.level()));
    line.ascii("1 ");
    line.millis(event.millis());
    line.ascii(host);
    applications.write(event.logger(), line);
    int data = line.length();
    line.ascii(process);
    line.ascii(event.level().name());
    line.ascii("\" logger=\"");
    loggers.write(event.logger(), line);
    line.ascii("\" thread=\"");
    threads.write(event.thread(), line);
    line.ascii('"');
    StructuredData.write(event, data, line);
    line.ascii(' ');
    int message = line.length();
    line.text(event.message(), Escape.LINE);
    IxaFormat.trace(event, line);
    if (!line.isAscii(message)) {
      line.insert(message, BYTE_ORDER_MARK);
    }
  }
}
