package io.pallet.config.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of what {@code config --json} prints. */
final class ConfigSchema {

  private ConfigSchema() {}

  static String text() throws IOException {
    try (InputStream in = ConfigSchema.class.getResourceAsStream("config-schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
