package io.pallet.config.logging;

/** The lines that IXDjango sent: a priority before the line of {@code ixa}. */
final class Rfc3164Format implements Format {

  private final IxaFormat line;

  Rfc3164Format(Origin origin) {
    this.line = new IxaFormat(origin);
  }

  @Override
  public void write(LogEvent event, Line line) {
    line.ascii(Rfc5424Format.priority(event.level()));
    this.line.writeOpen(event, line);
  }
}
