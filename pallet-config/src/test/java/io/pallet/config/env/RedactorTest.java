package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {

  private static final String SECRET = "s3cr/t é+p@ss";

  @Test
  void masksEveryFormOfASecret() {
    Redactor redactor = Redactor.of(List.of(Secret.of(SECRET)));
    String base64 = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));

    for (String form : List.of(SECRET, Percent.encode(SECRET), base64)) {
      assertEquals("a ******** b", redactor.redact("a " + form + " b"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:s3cretword@db/x",
        "postgres://u:s3cret%77ord@db/x",
        "nonsense://u:s3cretword@@x",
        "http://a|http://u:s3cretword@b"
      })
  void masksThePasswordsOfUrlsGoodOrBad(String url) {
    Variable<String> variable = Variable.of("DB_<NAME>_URL", Parsers.TEXT, "A URL.");
    Redactor redactor = Redactor.of(Values.of(Map.of("DB_X_URL", url)), List.of(variable));

    assertFalse(redactor.redact("said: " + url).contains("s3cret"), url);
    assertFalse(redactor.redact("said: s3cretword@").contains("s3cretword"), url);
  }

  @Test
  void leavesOtherTextsAlone() {
    Variable<Secret> key = Variable.of("API_KEY", Parsers.SECRET, "A key.");
    Redactor redactor = Redactor.of(Values.of(Map.of("API_KEY", "abc")), List.of(key));

    assertEquals("an abc of things", redactor.redact("an abc of things"));
  }

  @Test
  void leavesNoPartOfSecretsThatOverlap() {
    Redactor redactor =
        Redactor.of(List.of(Secret.of("abcdef"), Secret.of("efghij"), Secret.of("abcdefgh")));

    assertEquals("x********y", redactor.redact("xabcdefghijy"));
    assertEquals("**************** ********", redactor.redact("abcdefabcdefgh efghij"));
  }

  @Test
  void masksWhatBothOfTwoDo() {
    Redactor both =
        Redactor.of(List.of(Secret.of("first1"))).and(Redactor.of(List.of(Secret.of("second"))));

    assertEquals("******** ******** third", both.redact("first1 second third"));
  }

  @ParameterizedTest
  @CsvSource({
    "DB_DEFAULT_URL, postgres://u:s3cretword@db/x, s3cretword",
    "SECRET_KEY, /s3cretword, /s3cretword",
    "SECRET_KEY, ab://s3cret:word@x, ab://s3cret:word@x",
    "PAYMENTS_API_KEY, s3cretword, s3cretword",
    "MAIL_PASSWORD, s3cretword, s3cretword"
  })
  void masksWhatNamesSayIsSecret(String name, String value, String secret) {
    Redactor redactor = Redactor.of(Values.of(Map.of(name, value)));

    assertEquals("said ********", redactor.redact("said " + secret));
  }

  @ParameterizedTest
  @CsvSource({"KEYCLOAK_REALM, shop", "STATIC_URL, /static/", "MEDIA_URL, https://cdn.a.org/m"})
  void leavesWhatNamesOnlyResembleSecrets(String name, String value) {
    Redactor redactor = Redactor.of(Values.of(Map.of(name, value)));

    assertEquals("said " + value, redactor.redact("said " + value));
  }

  /** Against the plain way to do the same. */
  @Test
  void findsWhatIndexOfFinds() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      List<String> needles = new ArrayList<>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        needles.add(text(random, 4 + random.nextInt(4)));
      }
      String text = text(random, random.nextInt(40));
      int first = -1;
      for (String needle : needles) {
        int at = text.indexOf(needle);
        first = at >= 0 && (first < 0 || at < first) ? at : first;
      }
      assertEquals(first, Needles.of(needles).find(text, 0), () -> needles + " in " + text);
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }
}
