package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each parser with what it takes and what it refuses. */
final class ParsersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "TRUE", "True", "tRuE", "1", "yes", "YES", "Yes", "on", "ON", "On", "yEs"})
  void takesTrue(String text) {
    assertEquals(true, Parsers.BOOLEAN.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"false", "FALSE", "False", "0", "no", "NO", "No", "off", "OFF", "Off", "fAlSe"})
  void takesFalse(String text) {
    assertEquals(false, Parsers.BOOLEAN.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t",
        "f",
        "y",
        "n",
        "flase",
        "ture",
        "2",
        "-1",
        "00",
        "01",
        " true",
        "true ",
        "yes!",
        "enabled",
        "disabled",
        "none",
        "null",
        "True,",
        "o",
        "onn",
        "ＴＲＵＥ",
        "true\n"
      })
  void refusesWhatIsNoBoolean(String text) {
    refuses(Parsers.BOOLEAN, Code.BAD_BOOLEAN, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "2", "7", "21", "22", "25", "80", "443", "514", "1024", "3306", "5432", "5672", "6379",
        "8000", "8080", "9200", "49151", "65534", "65535", "080"
      })
  void takesPorts(String text) {
    assertEquals(Integer.parseInt(text), Parsers.PORT.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "65536", "99999", "99999999999999999999", "-1", "+80", "80a0", "0x50", "8e2", "80.0",
        " 80", "80 ", "8 0", "٨٠", "８０", "http", "80/tcp", "tcp://10.0.0.1:80", "80,81", "000000",
        "1_000"
      })
  void refusesWhatIsNoPort(String text) {
    refuses(Parsers.PORT, Code.BAD_PORT, text);
  }

  @ParameterizedTest
  @CsvSource({
    "0ms, PT0S", "1ms, PT0.001S", "250ms, PT0.25S", "1500ms, PT1.5S", "0s, PT0S", "1s, PT1S",
    "30s, PT30S", "90s, PT1M30S", "3600s, PT1H", "1m, PT1M", "5m, PT5M", "60m, PT1H",
    "90m, PT1H30M", "1h, PT1H", "24h, PT24H", "48h, PT48H", "PT30S, PT30S", "PT5M, PT5M",
    "PT1H30M, PT1H30M", "P1D, PT24H", "P2DT3H, PT51H", "PT0.5S, PT0.5S", "007s, PT7S"
  })
  void takesDurations(String text, String duration) {
    assertEquals(duration, Parsers.DURATION.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30",
        "s",
        "ms",
        "-1s",
        "+1s",
        "1.5s",
        "30 s",
        " 30s",
        "30s ",
        "30S",
        "30sec",
        "1h30m",
        "1d",
        "1w",
        "PT",
        "P",
        "PT-5S",
        "-PT5S",
        "pt5s",
        "99999999999s",
        "٣s",
        "1e3s",
        "P1Y"
      })
  void refusesWhatIsNoDuration(String text) {
    refuses(Parsers.DURATION, Code.BAD_DURATION, text);
  }

  @ParameterizedTest
  @CsvSource({
    "0B, 0",
    "1B, 1",
    "100B, 100",
    "1023B, 1023",
    "1KB, 1024",
    "512KB, 524288",
    "2KB, 2048",
    "1000KB, 1024000",
    "1MB, 1048576",
    "10MB, 10485760",
    "16MB, 16777216",
    "100MB, 104857600",
    "1GB, 1073741824",
    "2GB, 2147483648",
    "4GB, 4294967296",
    "1kb, 1024",
    "1mb, 1048576",
    "1gb, 1073741824",
    "1Kb, 1024",
    "007B, 7",
    "0GB, 0"
  })
  void takesSizes(String text, long bytes) {
    assertEquals(new ByteSize(bytes), ByteSize.PARSER.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "512",
        "KB",
        "-1KB",
        "+1KB",
        "1.5MB",
        "1 KB",
        " 1KB",
        "1KB ",
        "1K",
        "1M",
        "1G",
        "1TB",
        "1KiB",
        "1MiB",
        "1bytes",
        "0x1KB",
        "1KBMB",
        "99999999999GB",
        "٣MB",
        "one MB"
      })
  void refusesWhatIsNoSize(String text) {
    refuses(ByteSize.PARSER, Code.BAD_SIZE, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "db",
        "DB.Example",
        "my_db",
        "a-b",
        "a.b.c",
        "x",
        "es1.internal",
        "127.0.0.1",
        "10.0.0.255",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[2001:db8::1]",
        "[1:2:3:4:5:6:7:8]",
        "[::ffff:10.0.0.1]",
        "[1::8]",
        "1a.example",
        "xn--bcher-kva.example",
        "a1.2b",
        "[1:2::]"
      })
  void takesHosts(String text) {
    String host = text.toLowerCase(Locale.ROOT);

    assertEquals(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        Host.PARSER.parse(text));
    assertEquals(host, HostPort.PARSER.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a..b",
        ".a",
        "db(x)",
        "::1",
        "[::1",
        "::1]",
        "[]",
        "[1:2]",
        "[1::2::3]",
        "[fe80::1%0]",
        "[g::1]",
        "256.0.0.1",
        "1.2.3",
        "01.2.3.4",
        "1.2.3.4.5",
        "123",
        "bücher",
        "a/b",
        "a@b",
        "a:80",
        "[1:2:3:4:5:6:7:8:9]",
        "[12345::]",
        "a\tb",
        "*",
        "%2Fvar",
        "[:::]",
        "[1:]",
        "[:1]"
      })
  void refusesWhatIsNoHost(String text) {
    refuses(Host.PARSER, Code.BAD_HOST, text);
  }

  @ParameterizedTest
  @CsvSource({
    "db, db",
    "DB:80, db:80",
    "'[::1]:80', '[::1]:80'",
    "'[::1]', '[::1]'",
    "10.0.0.1:1, 10.0.0.1:1",
    "a_b:65535, a_b:65535"
  })
  void takesHostsWithPorts(String text, String shown) {
    assertEquals(shown, HostPort.PARSER.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "db:, BAD_PORT",
    "db:0, BAD_PORT",
    "db:x, BAD_PORT",
    "db:80:81, BAD_HOST",
    ":80, BAD_HOST",
    "'[::1]80', BAD_HOST",
    "::1, BAD_HOST",
    "db:65536, BAD_PORT",
    "http://db, BAD_PORT"
  })
  void refusesWhatIsNoHostWithPort(String text, Code code) {
    refuses(HostPort.PARSER, code, text);
  }

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "a|b, 'a,b'",
    "' a | b ', 'a,b'",
    "a||b, 'a,b'",
    "|, ''",
    "|a|, a",
    "'a b|c', 'a b,c'"
  })
  void takesLists(String text, String items) {
    List<String> parsed = Parsers.list(Parsers.TEXT).parse(text);

    assertEquals(items, String.join(",", parsed));
  }

  @ParameterizedTest
  @CsvSource({"1|x, 2, 3", "x, 0, 1", "'1| 2a', 4, 5", "'1|2|99999999999', 4, 15"})
  void placesAProblemOfAnItemInTheWholeList(String text, int from, int to) {
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () -> Parsers.list(Parsers.number(0, Integer.MAX_VALUE)).parse(text));

    assertEquals(from, e.from());
    assertEquals(to, e.to());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "\u0000",
        "a\u001b[31m",
        "a\u0085b",
        "a\u2028b",
        "\u202ea",
        "a\u2066"
      })
  void refusesControlCharactersInTexts(String text) {
    refuses(Parsers.TEXT, Code.CONTROL, text);
    refuses(Parsers.PATH, Code.CONTROL, text);
  }

  @ParameterizedTest
  @CsvSource({"text, text", "TEXT, text", "Ixa, ixa"})
  void takesWordsInAnyCase(String text, String word) {
    assertEquals(word, Parsers.choice("text", "ixa").parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "texts", "text,ixa", " text"})
  void refusesOtherWords(String text) {
    refuses(Parsers.choice("text", "ixa"), Code.BAD_CHOICE, text);
  }

  private static void refuses(Parser<?> parser, Code code, String text) {
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> parser.parse(text), text);
    assertEquals(code, e.code());
    if (text.length() > 3) {
      assertFalse(e.problem().contains(text), "repeats the text");
    }
  }
}
