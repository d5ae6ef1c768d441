package io.pallet.config.logging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Every format, and what it writes. */
final class Formats {

  static final Origin ORIGIN = new Origin("www.example.com", 4242);

  static final Map<String, Format> ALL =
      Map.of(
          "text", Format.of("text", ORIGIN, false),
          "ixa", Format.of("ixa", ORIGIN, false),
          "json", Format.of("json", ORIGIN, false),
          "ecs", Format.of("ecs", ORIGIN, false),
          "rfc5424", new Rfc5424Format(ORIGIN),
          "rfc3164", new Rfc3164Format(ORIGIN));

  private Formats() {}

  /** The line of an event, which is strict UTF-8. */
  static String write(Format format, LogEvent event) {
    Line line = new Line();
    format.write(event, line);
    return text(line);
  }

  static String write(String format, LogEvent event) {
    return write(ALL.get(format), event);
  }

  static String text(Line line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.bytes(), 0, line.length()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8", e);
    }
  }
}
