package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Secret;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseUrlPolicyTest {

  private static final String SENTINEL = "s3cret";

  static List<JsonNode> accepted() throws IOException {
    return Vectors.policy().stream().filter(row -> row.at("/expect/ok").asBoolean()).toList();
  }

  static List<JsonNode> refused() throws IOException {
    return Vectors.policy().stream().filter(row -> !row.at("/expect/ok").asBoolean()).toList();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void takesWhatThePolicyTakes(JsonNode row) {
    DatabaseUrl url = DatabaseUrl.parse(row.path("url").asText());
    JsonNode expect = row.path("expect");
    assertEquals(text(expect, "user"), url.username().orElse(null));
    assertEquals(text(expect, "password"), url.password().map(Secret::reveal).orElse(null));
    assertEquals(text(expect, "host"), url.host().orElse(null));
    assertEquals(expect.path("port").asInt(0), url.port().orElse(0));
    assertEquals(text(expect, "database"), url.name());
    Map<String, String> params = new LinkedHashMap<>();
    expect.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    assertEquals(params, url.options());
    assertFalse(url.toString().contains(SENTINEL));
    assertFalse(url.jdbcUrl().contains(SENTINEL));
    assertEquals(url, DatabaseUrl.parse(url.render()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatThePolicyRefuses(JsonNode row) {
    String text = row.path("url").asText();
    InvalidValueException problem =
        assertThrows(InvalidValueException.class, () -> DatabaseUrl.parse(text));
    String code = row.at("/expect/code").asText();
    assertEquals(code.equals("*") ? problem.code().name() : code, problem.code().name());
    assertFalse(problem.problem().contains(SENTINEL));
    assertFalse(problem.help().contains(SENTINEL));
    assertFalse(problem.from() < 0 || problem.from() > problem.to());
    assertFalse(problem.to() > text.length());
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isNull() ? null : node.path(field).asText();
  }
}
