package io.pallet.config.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The rows of the vectors among the test resources. */
final class Vectors {

  private Vectors() {}

  static List<JsonNode> policy() throws IOException {
    return rows(read("database-url-policy.json").path("rows"));
  }

  static List<JsonNode> dj() throws IOException {
    return rows(read("dj-database-url.json"));
  }

  private static JsonNode read(String file) throws IOException {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, file));
    }
  }

  private static List<JsonNode> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
