package io.pallet.config.logging;

/** A way to write one event as one line; one instance serves all threads. */
public interface Format {

  /** Writes an event to the end of a line, its line break too. */
  void write(LogEvent event, Line line);

  /** The line of an event as a text, for frameworks that take no bytes. */
  default String text(LogEvent event) {
    Line line = new Line();
    write(event, line);
    return line.toString();
  }

  /** What the messages for a syslog server look like. */
  static Format of(Syslog syslog, Origin origin) {
    return syslog.format().equals("rfc3164")
        ? new Rfc3164Format(origin)
        : new Rfc5424Format(origin);
  }

  /** The format of this name: {@code text}, {@code ixa}, {@code json} or {@code ecs}. */
  static Format of(String name, Origin origin, boolean colours) {
    return switch (name) {
      case "json" -> new JsonFormat(JsonNames.PLAIN, origin);
      case "ecs" -> new JsonFormat(JsonNames.ECS, origin);
      case "text" -> new TextFormat(colours);
      default -> new IxaFormat(origin);
    };
  }
}
