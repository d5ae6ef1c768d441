package io.pallet.examples.guestbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

  @Test
  void namesEveryFieldThatIsMissing() {
    assertEquals(
        List.of("name", "message"), List.copyOf(Draft.of(null, " \t").problems().keySet()));
  }

  @ParameterizedTest
  @CsvSource({"60, 1000, ''", "61, 1000, name", "60, 1001, message"})
  void countsCharactersAndNotBytes(int name, int message, String field) {
    Draft draft = Draft.of("\ud83d\ude80".repeat(name), "\ud83d\ude80".repeat(message));
    assertEquals(field.isEmpty() ? Set.of() : Set.of(field), draft.problems().keySet());
  }

  @Test
  void keepsLinesAndDropsControlCharacters() {
    Draft draft = Draft.of("a\r\nb\u0000", " one\r\ntwo\u0007\n\ud800 ");
    assertEquals(new Draft("a b", "one\ntwo"), draft);
  }
}
