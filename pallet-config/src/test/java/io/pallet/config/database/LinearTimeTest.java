package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.InvalidValueException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time to parse grows no faster than the text; timed, and so for the profile deep alone. */
@Tag("deep")
class LinearTimeTest {

  private static final int ROUNDS = 15;

  @ParameterizedTest
  @ValueSource(strings = {"a", "%41", "@", "/", "?", "&a=b", ",h", ":", "a.", "[::1],", "é"})
  void growsWithTheTextAndNoFaster(String piece) {
    for (String start : new String[] {"postgres://u:", "postgres://u:p@", "mysql://h/a?x="}) {
      String shorter = start + piece.repeat((512 - start.length()) / piece.length());
      String longer = start + piece.repeat((4096 - start.length()) / piece.length());
      double least = Double.MAX_VALUE;
      for (int i = 0; i < ROUNDS; i++) {
        double one = nanos(shorter);
        least = Math.min(least, nanos(longer) / one);
      }
      assertTrue(least < 3 * 8, start + piece + "... takes " + least + " times as long for 8");
    }
  }

  private static double nanos(String text) {
    long start = System.nanoTime();
    for (int i = 0; i < 2000; i++) {
      try {
        DatabaseUrl.parse(text);
      } catch (InvalidValueException e) {
        // most of them are none
      }
    }
    return System.nanoTime() - start;
  }
}
