package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.bind.Shape;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Variable;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The parser of each kind of variable, with twenty texts that it takes and twenty it refuses. */
final class ParserTablesTest {

  private static final int LEAST = 20;
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[nrtbf\\\\])");

  enum Mode {
    SLOW,
    VERY_FAST
  }

  record Own(Integer Int, Long Long, BigDecimal decimal, URI uri, Mode mode) {}

  @TestFactory
  List<DynamicTest> parsers() throws IOException {
    Map<String, List<String>> good = new TreeMap<>();
    Map<String, List<String>> bad = new TreeMap<>();
    String name = "";
    for (String line : lines()) {
      if (line.startsWith("good ")) {
        good.put(name, texts(line.substring(5)));
      } else if (line.startsWith("bad ")) {
        bad.put(name, texts(line.substring(4)));
      } else if (!line.startsWith("#")) {
        name = line;
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String variable : good.keySet()) {
      Parser<?> parser = parser(variable);
      tests.add(
          DynamicTest.dynamicTest(variable + " takes", () -> takes(parser, good.get(variable))));
      tests.add(
          DynamicTest.dynamicTest(variable + " refuses", () -> refuses(parser, bad.get(variable))));
    }
    return tests;
  }

  private static void takes(Parser<?> parser, List<String> texts) {
    assertTrue(texts.size() >= LEAST, "only " + texts.size());
    for (String text : texts) {
      assertDoesNotThrow(() -> parser.parse(text), "refuses " + text);
    }
  }

  private static void refuses(Parser<?> parser, List<String> texts) {
    assertTrue(texts.size() >= LEAST, "only " + texts.size());
    for (String text : texts) {
      InvalidValueException e =
          assertThrows(InvalidValueException.class, () -> parser.parse(text), "takes " + text);
      assertTrue(0 <= e.from() && e.from() <= e.to() && e.to() <= text.length(), text);
      assertFalse(text.length() > 6 && e.problem().contains(text), "repeats " + text);
    }
  }

  private static Parser<?> parser(String name) {
    List<Variable<?>> variables = new ArrayList<>(PalletConfig.VARIABLES);
    variables.addAll(Shape.of("BIND", Own.class).variables());
    String variableName = name.startsWith("bind ") ? name.toUpperCase(Locale.ROOT) : name;
    return variables.stream()
        .filter(variable -> variable.name().equals(variableName.replace(' ', '_')))
        .findFirst()
        .<Parser<?>>map(Variable::parser)
        .orElseThrow();
  }

  private static List<String> lines() throws IOException {
    try (var in = ParserTablesTest.class.getResourceAsStream("/parsers.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> texts(String line) {
    List<String> texts = new ArrayList<>();
    for (String text : line.split(" ?¦ ?")) {
      texts.add(
          ESCAPE
              .matcher(text)
              .replaceAll(match -> Matcher.quoteReplacement(unescape(match.group(1)))));
    }
    return texts;
  }

  private static String unescape(String escape) {
    return switch (escape.charAt(0)) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
      default -> "\\";
    };
  }
}
