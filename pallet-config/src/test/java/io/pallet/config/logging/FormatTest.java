package io.pallet.config.logging;

import static java.math.BigDecimal.ONE;
import static java.math.BigInteger.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.Secret;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** What each format writes. */
final class FormatTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An event with one of everything. */
  private static Event full() {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("requestId", "3f2a9c");
    context.put("user name", null);
    return Event.of("order \"4711\" paid")
        .with(context)
        .with(new KeyValuePair("amount", 12.5), new KeyValuePair("by", "Ann \"A\""))
        .with(MarkerFactory.getMarker("AUDIT"));
  }

  @Test
  void writesTextForPeople() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Australia/Adelaide"));
      assertEquals(
          """
          INFO  08:43:20.750 shop.orders order "4711" paid amount=12.5 by="Ann \\"A\\"" \
          requestId=3f2a9c user name=null marker=AUDIT
          """,
          Formats.write(Format.of("text", Formats.ORIGIN, false), full()));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void coloursTextOnATerminal() {
    String line = Formats.write(Format.of("text", Formats.ORIGIN, true), full().of(Level.WARN));
    assertTrue(line.startsWith("\033[33mWARN  \033[0m\033[2m"), line);
  }

  @Test
  void shortensTheLoggersOfText() {
    String line = Formats.write("text", Event.of("x").from("org.example.shop.cart.CheckoutWorker"));
    assertTrue(line.contains(" o.e.s.c.CheckoutWorker x"), line);
  }

  @Test
  void writesOneLineAsIxdjango() {
    assertEquals(
        "2023-11-14T22:13:20Z www.example.com shop.orders[4242]:"
            + " order \"4711\" paid amount=12.5 by=\"Ann \\\"A\\\"\"\n",
        Formats.write("ixa", full()));
  }

  @Test
  void writesJson() {
    assertEquals(
        "{\"timestamp\":\"2023-11-14T22:13:20.750Z\",\"level\":\"INFO\","
            + "\"message\":\"order \\\"4711\\\" paid\",\"logger\":\"shop.orders\","
            + "\"thread\":\"main\",\"mdc\":{\"requestId\":\"3f2a9c\",\"user name\":null},"
            + "\"fields\":{\"amount\":12.5,\"by\":\"Ann \\\"A\\\"\"},\"markers\":[\"AUDIT\"],"
            + "\"host\":\"www.example.com\",\"pid\":4242}\n",
        Formats.write("json", full()));
  }

  @Test
  void writesTheElasticCommonSchema() throws IOException {
    JsonNode event = JSON.readTree(Formats.write("ecs", full().with(new IOException("full disk"))));
    assertEquals("2023-11-14T22:13:20.750Z", event.get("@timestamp").asText());
    assertEquals("INFO", event.get("log.level").asText());
    assertEquals("shop.orders", event.get("log.logger").asText());
    assertEquals("main", event.get("process.thread.name").asText());
    assertEquals("3f2a9c", event.get("labels").get("requestId").asText());
    assertEquals("AUDIT", event.get("tags").get(0).asText());
    assertEquals("java.io.IOException", event.get("error.type").asText());
    assertEquals("full disk", event.get("error.message").asText());
    assertTrue(event.get("error.stack_trace").asText().contains("\n\tat io.pallet"));
    assertEquals("8.11", event.get("ecs.version").asText());
    assertEquals(4242, event.get("process.pid").asInt());
  }

  @Test
  void keepsTheLastOfPairsWithOneKey() throws IOException {
    Event twice = Event.of("x").with(new KeyValuePair("a", 1), new KeyValuePair("a", 2));
    assertEquals("{\"a\":2}", JSON.readTree(Formats.write("json", twice)).get("fields").toString());
  }

  @Test
  void writesWhatIsNoNumberInJsonAsText() throws IOException {
    Event event = Event.of("x").with(new KeyValuePair("a", Double.NaN), new KeyValuePair("b", -7L));
    JsonNode fields = JSON.readTree(Formats.write("json", event)).get("fields");
    assertEquals("{\"a\":\"NaN\",\"b\":-7}", fields.toString());
  }

  @Test
  void writesNumbersInJsonAsTheyAre() throws IOException {
    BigDecimal other =
        new BigDecimal(1) {
          @Override
          public String toString() {
            return "1,\"forged\":2";
          }
        };
    Object[] values = {(short) 1, (byte) 2, 1.5f, Float.NaN, TEN.pow(30), ONE.scaleByPowerOfTen(9)};
    Event event =
        Event.of("x")
            .with(
                IntStream.range(0, values.length)
                    .mapToObj(i -> new KeyValuePair("k" + i, values[i]))
                    .toArray(KeyValuePair[]::new));
    assertTrue(
        Formats.write("json", event)
            .contains(
                "\"fields\":{\"k0\":1,\"k1\":2,\"k2\":1.5,\"k3\":\"NaN\","
                    + "\"k4\":1000000000000000000000000000000,\"k5\":1E+9}"));
    String text = Formats.write("json", Event.of("x").with(new KeyValuePair("a", other)));
    assertEquals("1,\"forged\":2", JSON.readTree(text).get("fields").get("a").asText());
  }

  @Test
  void writesRfc5424() {
    assertEquals(
        "<12>1 2023-11-14T22:13:20.750Z www.example.com shop.orders 4242 -"
            + " [pallet@32473 level=\"WARN\" logger=\"shop.orders\" thread=\"main\" marker=\"AUDIT\"]"
            + "[mdc@32473 requestId=\"3f2a9c\" user_name=\"null\"]"
            + "[fields@32473 amount=\"12.5\" by=\"Ann \\\"A\\\"\"]"
            + " order \"4711\" paid",
        Formats.write("rfc5424", full().of(Level.WARN)));
  }

  @Test
  void marksAMessageOfRfc5424ThatIsNotAscii() {
    assertTrue(Formats.write("rfc5424", Event.of("größer")).endsWith("] \ufeffgrößer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "ixa", "json", "ecs", "rfc5424", "rfc3164"})
  void survivesWhatThrows(String format) {
    Object bad =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no");
          }
        };
    RuntimeException worse =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("no");
          }
        };
    String line =
        Formats.write(format, Event.of("all is well").with(new KeyValuePair("k", bad)).with(worse));
    assertTrue(line.contains("all is well"), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "ixa", "json", "ecs", "rfc5424", "rfc3164"})
  void isOneRecordWhateverATextHolds(String format) throws IOException {
    for (String text : Hostile.texts(Integer.getInteger("pallet.fuzz.count") / 50)) {
      Event event =
          Event.of(text)
              .from(text)
              .in(text)
              .with(Map.of(text, text))
              .with(new KeyValuePair(text, text))
              .with(MarkerFactory.getDetachedMarker(text));
      String line = Formats.write(format, event);
      String content = format.startsWith("rfc") ? line : line.substring(0, line.length() - 1);
      assertFalse(Hostile.isRaw(content), () -> format + ": " + text);
      if (format.equals("json")) {
        assertEquals(text.replaceAll("[\\ud800-\\udfff]", "\ufffd"), message(line), text);
      }
    }
  }

  private static String message(String line) throws IOException {
    return JSON.readTree(line).get("message").asText().replaceAll("[\\ud800-\\udfff]", "\ufffd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ixa", "json", "ecs", "rfc5424", "rfc3164"})
  void isOneLineWithATraceToo(String format) {
    for (String text : Hostile.texts(100)) {
      Throwable throwable = new IOException(text, new IllegalStateException(text));
      throwable.addSuppressed(new IOException(text));
      throwable.setStackTrace(new StackTraceElement[] {new StackTraceElement(text, text, text, 1)});
      String line = Formats.write(format, Event.of("x").with(throwable));
      String content = format.startsWith("rfc") ? line : line.substring(0, line.length() - 1);
      assertFalse(Hostile.isRaw(content), () -> format + ": " + text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "ixa", "json", "ecs", "rfc5424", "rfc3164"})
  void masksSecretsWhereverTheyStand(String format) {
    String secret = "s3cr\"t\\word";
    Masked.by(Redactor.of(List.of(Secret.of(secret))));
    try {
      Event event =
          Event.of("said " + secret)
              .from("logger." + secret)
              .in(secret)
              .with(Map.of(secret, secret))
              .with(new KeyValuePair(secret, List.of(secret)))
              .with(MarkerFactory.getDetachedMarker(secret))
              .with(new IOException(secret, new IOException(secret)));
      String line = Formats.write(format, event);
      assertTrue(line.contains("said ********"), line);
      assertFalse(line.contains("s3cr"), line);
    } finally {
      Masked.by(Redactor.NONE);
    }
  }

  @Test
  void keepsNoHalfOfASecret() {
    String secret = "s3cret".repeat(500);
    Masked.by(Redactor.of(List.of(Secret.of(secret))));
    try {
      String message = HeldEvent.of(Event.of((secret + " ").repeat(6))).message();
      assertEquals("******** ".repeat(6), message);
    } finally {
      Masked.by(Redactor.NONE);
    }
  }

  @Test
  void cutsAtACharacter() {
    Line line = new Line();
    line.text("grün und größer", Escape.LINE);
    line.cut(14, " [cut]");
    assertEquals("grün un [cut]", Formats.text(line));
    line.clear();
    line.text("aaaaü", Escape.LINE);
    line.cut(5, "~");
    assertEquals("aaaa~", Formats.text(line));
    line.cut(5, "~");
    assertEquals("aaaa~", Formats.text(line));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 951782400000L, 1709210096000L, -1, 4107542399999L, -62135596800000L})
  void tellsTheTime(long millis) {
    Line line = new Line();
    line.millis(millis);
    String expected = java.time.Instant.ofEpochMilli(millis).toString();
    assertEquals(expected.replaceFirst("(:[0-9]{2})Z", "$1.000Z"), Formats.text(line));
  }
}
