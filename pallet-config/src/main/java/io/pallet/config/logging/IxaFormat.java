package io.pallet.config.logging;

/** IXDjango's line: {@code 2023-11-14T22:13:20Z HOST LOGGER[PID]: MESSAGE}. */
final class IxaFormat implements Format {

  private final byte[] host;
  private final byte[] process;
  private final Encoded loggers = new Encoded(Escape.LINE);

  IxaFormat(Origin origin) {
    Line line = new Line();
    line.ascii("Z ");
    line.text(origin.host(), Escape.LINE);
    line.ascii(' ');
    this.host = line.copy(0);
    line.clear();
    line.ascii('[');
    line.number(origin.process());
    line.ascii("]: ");
    this.process = line.copy(0);
  }

  @Override
  public void write(LogEvent event, Line line) {
    writeOpen(event, line);
    line.ascii('\n');
  }

  /** The same without its line break. */
  void writeOpen(LogEvent event, Line line) {
    line.seconds(event.millis());
    line.raw(host);
    loggers.write(event.logger(), line);
    line.raw(process);
    line.text(event.message(), Escape.LINE);
    Fields.write(event.keyValues(), line);
    trace(event, line);
  }

  /** The trace of an event that has one, in the same line. */
  static void trace(LogEvent event, Line line) {
    Throwable throwable = event.throwable();
    if (throwable != null) {
      line.ascii(' ');
      Trace.write(throwable, line, Trace.ONE_LINE);
    }
  }
}
