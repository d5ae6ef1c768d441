package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pallet.config.env.Env;
import io.pallet.config.env.SiteDomain;
import io.pallet.config.env.Values;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.Level;

/** IXDjango's own lines, byte for byte, but for what the contract has otherwise. */
final class IxaVectorsTest {

  private static final String MACHINE = Origin.of(List.of()).host();

  /** The host of our line where it is not IXDjango's: of several sites the first, of none us. */
  private static final Map<String, String> OTHER_HOSTS =
      Map.of(
          "a.example:8000|b.example:8001", "a.example",
          "www.example.com|example.com", "www.example.com",
          "::1", MACHINE,
          "", MACHINE,
          "a b.example", MACHINE,
          "bücher.example:8000", MACHINE,
          "ex%(levelname)sample", MACHINE,
          "{hostname}.example", MACHINE,
          "two\nlines:80", MACHINE);

  static Stream<JsonNode> rows() throws IOException {
    try (InputStream in = IxaVectorsTest.class.getResourceAsStream("/vectors/ixa-log.json")) {
      JsonNode rows = new ObjectMapper().readTree(in);
      // where IXDjango has no line, its formatter threw
      return StreamSupport.stream(rows.spliterator(), false)
          .filter(row -> !row.get("line").isNull());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void writesItsLine(JsonNode row) {
    assertEquals(expected(row, "line"), Formats.write(new IxaFormat(origin(row)), event(row)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void sendsItsMessage(JsonNode row) {
    String sent = Formats.write(new Rfc3164Format(origin(row)), event(row));
    assertEquals(expected(row, "udp_utf8"), sent + "\n");
    assertEquals(expected(row, "tcp_utf8"), sent + "\n");
  }

  private static String expected(JsonNode row, String key) {
    // IXDjango lets these line breaks through
    String line = row.get(key).asText().replaceAll("[\\x85\\u2028\\u2029]", " ");
    String site = row.get("env").path("SITE_DOMAIN").asText(null);
    if (site == null) {
      return line.replace(" " + row.get("gethostname").asText() + " ", " " + MACHINE + " ");
    }
    String other = OTHER_HOSTS.get(site);
    if (other == null) {
      return line;
    }
    String logger = row.get("record").get("name").asText();
    return line.substring(0, line.indexOf('Z') + 2)
        + other
        + line.substring(line.indexOf(" " + logger + "["));
  }

  private static Origin origin(JsonNode row) {
    String site = row.get("env").path("SITE_DOMAIN").asText("");
    Env env = Env.of(Values.of(Map.of("SITE_DOMAIN", site)));
    return new Origin(
        Origin.of(env.find(SiteDomain.SITE_DOMAIN).orElse(List.of())).host(),
        row.get("record").get("process").asLong());
  }

  private static LogEvent event(JsonNode row) {
    JsonNode given = row.get("record");
    String level = given.get("level").asText();
    return Event.of(message(given))
        .at((long) (given.get("created").asDouble() * 1000))
        .from(given.get("name").asText())
        .of(level.equals("WARNING") ? Level.WARN : Level.valueOf(level));
  }

  /** The message with Python's arguments in place, and with Python's traces behind it. */
  private static String message(JsonNode given) {
    String message = given.get("msg").asText();
    JsonNode arguments = given.path("args");
    for (JsonNode argument : arguments) {
      message = message.replaceFirst("%(\\(user\\))?s", argument.asText());
    }
    for (String behind : List.of("exc_text", "stack_info")) {
      message += given.has(behind) ? "\n" + given.get(behind).asText() : "";
    }
    return message;
  }
}
