package io.pallet.config.logging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** One JSON document a line. */
final class JsonFormat implements Format {

  private final JsonNames names;

  /** By level: those of slf4j are ten apart, from 0 on. */
  private final byte[][] levels = new byte[Level.values().length][];

  private final byte[] tail;
  private final Encoded encoded = new Encoded(Escape.JSON);

  JsonFormat(JsonNames names, Origin origin) {
    this.names = names;
    for (Level level : Level.values()) {
      Line line = new Line();
      line.ascii(names.level());
      line.ascii(level.name());
      line.ascii(names.message());
      levels[level.toInt() / 10] = line.copy(0);
    }
    Line line = new Line();
    line.ascii(names.host());
    line.text(origin.host(), Escape.JSON);
    line.ascii(names.process());
    line.number(origin.process());
    line.ascii("}\n");
    this.tail = line.copy(0);
  }

  @Override
  public void write(LogEvent event, Line line) {
    line.ascii(names.time());
    line.millis(event.millis());
    line.raw(levels[event.level().toInt() / 10]);
    line.text(event.message(), Escape.JSON);
    line.ascii(names.logger());
    encoded.write(event.logger(), line);
    line.ascii(names.thread());
    encoded.write(event.thread(), line);
    line.ascii('"');
    members(event.mdc(), event.keyValues(), line);
    markers(event.markers(), line);
    Throwable throwable = event.throwable();
    if (throwable != null) {
      error(throwable, line);
    }
    line.raw(tail);
  }

  private void members(
      Map<String, @Nullable String> context, List<KeyValuePair> fields, Line line) {
    if (!context.isEmpty()) {
      line.ascii(names.context());
      context.forEach(new JsonMembers(line, encoded));
      line.ascii('}');
    }
    if (!fields.isEmpty()) {
      line.ascii(names.fields());
      new JsonMembers(line, encoded).write(fields);
      line.ascii('}');
    }
  }

  private void markers(List<Marker> markers, Line line) {
    if (markers.isEmpty()) {
      return;
    }
    line.ascii(names.markers());
    for (int i = 0; i < markers.size(); i++) {
      line.ascii(i == 0 ? "\"" : ",\"");
      line.text(String.valueOf(markers.get(i)), Escape.JSON);
      line.ascii('"');
    }
    line.ascii(']');
  }

  private void error(Throwable throwable, Line line) {
    line.ascii(names.errorType());
    line.text(throwable.getClass().getName(), Escape.JSON);
    line.ascii('"');
    String message = Trace.message(throwable);
    if (message != null) {
      line.ascii(names.errorMessage());
      line.text(message, Escape.JSON);
      line.ascii('"');
    }
    line.ascii(names.trace());
    Trace.write(throwable, line, Trace.JSON);
    line.ascii('"');
  }
}
