package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What dj-database-url takes is taken alike, or is in the documentation's list of differences. */
class DjDatabaseUrlTest {

  private static final Path PAGE = Path.of("..", "docs", "database-urls.md");
  private static final String LIST = "## Differences from dj-database-url";

  @Test
  void differsOnlyWhereTheDocumentationSaysSo() throws IOException {
    Map<String, Set<String>> differences = new TreeMap<>();
    for (JsonNode row : Vectors.dj()) {
      String outcome = outcome(row.path("url").asText(), row.path("result"));
      if (!outcome.isEmpty()) {
        differences.computeIfAbsent(outcome, o -> new TreeSet<>()).add(printed(row.path("url")));
      }
    }
    assertEquals(documented(), differences);
  }

  /** Empty where the parts are the same, or the code of the refusal. */
  private static String outcome(String text, JsonNode result) {
    try {
      DatabaseUrl url = DatabaseUrl.parse(text);
      assertEquals(result.path("USER").asText(), url.username().orElse(""), text);
      assertEquals(
          result.path("PASSWORD").asText(), url.password().map(Secret::reveal).orElse(""), text);
      assertEquals(result.path("HOST").asText(), url.host().orElse(""), text);
      assertEquals(result.path("PORT").asInt(0), url.port().orElse(0), text);
      assertEquals(result.path("NAME").asText(), url.name(), text);
      return "";
    } catch (InvalidValueException refused) {
      return refused.code().name();
    }
  }

  /** A URL as it stands in the page: escaped as in JSON, and cut where it is long. */
  private static String printed(JsonNode url) {
    String json = url.toString();
    String inner = json.substring(1, json.length() - 1);
    return inner.length() > 90 ? inner.substring(0, 90) + "..." : inner;
  }

  private static Map<String, Set<String>> documented() throws IOException {
    String page = Files.readString(PAGE);
    Map<String, Set<String>> documented = new TreeMap<>();
    String code = "";
    for (String line : page.substring(page.indexOf(LIST)).split("\n", -1)) {
      if (line.startsWith("### ")) {
        code = line.substring(4);
      } else if (line.startsWith("    ")) {
        documented.computeIfAbsent(code, o -> new TreeSet<>()).add(line.substring(4));
      }
    }
    return documented;
  }
}
