package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
