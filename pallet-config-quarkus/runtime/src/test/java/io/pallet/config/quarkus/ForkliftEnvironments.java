package io.pallet.config.quarkus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environments that Forklift supplies, by name. */
final class ForkliftEnvironments {

  private static final File FILE =
      new File("../../pallet-config/src/test/resources/vectors/forklift-environments.json");

  private ForkliftEnvironments() {}

  static Map<String, Map<String, String>> read() throws IOException {
    Map<String, Map<String, String>> environments = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(FILE)) {
      String name = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.getText().equals("name")) {
          name = json.nextTextValue();
        } else if (json.currentToken() == JsonToken.FIELD_NAME
            && json.getText().equals("environment")) {
          environments.put(name, map(json));
        }
      }
    }
    return environments;
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
}
