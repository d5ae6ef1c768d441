package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemTextTest {

  @Test
  void coloursOnlyOnRequest() {
    List<Problem> problems = problems("80a0");

    assertTrue(ProblemText.render(problems, true).startsWith("\u001b[31merror\u001b[0m: PORT"));
    assertFalse(ProblemText.render(problems, false).contains("\u001b"));
  }

  @Test
  void showsAWindowOfALongValue() {
    String text = ProblemText.render(problems("8".repeat(300) + "x" + "8".repeat(300)), false);

    String[] lines = text.split("\n");
    assertEquals('x', lines[1].charAt(lines[2].indexOf('^')));
    assertTrue(lines[1].length() < 120, lines[1]);
  }

  @Test
  void showsNoControlCharacter() {
    assertFalse(ProblemText.render(problems("80\u001b[2J"), false).contains("\u001b"));
  }

  private static List<Problem> problems(String port) {
    Env env = Env.of(Values.of(Map.of("PORT", port)));
    env.find(Variable.of("PORT", Parsers.PORT, "A port."));
    return env.problems();
  }
}
