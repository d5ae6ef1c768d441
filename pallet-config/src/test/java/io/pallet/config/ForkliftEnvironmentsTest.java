package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The environments that Forklift supplies. */
final class ForkliftEnvironmentsTest {

  static Stream<Named<Map<String, String>>> environments() throws IOException {
    List<Named<Map<String, String>>> environments = new ArrayList<>();
    try (InputStream in =
            ForkliftEnvironmentsTest.class.getResourceAsStream(
                "/vectors/forklift-environments.json");
        JsonParser json = new JsonFactory().createParser(in)) {
      String name = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.getText().equals("name")) {
          name = json.nextTextValue();
        } else if (json.currentToken() == JsonToken.FIELD_NAME
            && json.getText().equals("environment")) {
          environments.add(Named.of(name, map(json)));
        }
      }
    }
    return environments.stream();
  }

  private static Map<String, String> map(JsonParser json) throws IOException {
    Map<String, String> map = new HashMap<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.getText();
      map.put(name, json.nextTextValue());
    }
    return map;
  }

  @ParameterizedTest
  @MethodSource("environments")
  void loads(Map<String, String> environment) {
    List<Code> codes = new ArrayList<>();
    try {
      PalletConfig config = PalletConfig.from(environment);
      config.warnings().forEach(warning -> codes.add(warning.code()));
    } catch (ConfigurationException e) {
      e.problems().stream().filter(Problem::isError).map(Problem::code).forEach(codes::add);
    }

    // a name with a blank must be percent-encoded, and Forklift does not
    boolean blank = environment.getOrDefault("DB_DEFAULT_URL", "").contains(" ");
    assertEquals(blank ? List.of(Code.BAD_DATABASE) : List.of(), codes);
  }
}
