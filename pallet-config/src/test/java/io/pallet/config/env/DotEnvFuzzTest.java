package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A target for Jazzer: any bytes as a {@code .env}. */
final class DotEnvFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void dotenv(byte[] bytes) throws IOException {
    Path directory = Files.createTempDirectory("dotenv");
    Path file = Files.write(directory.resolve(".env"), bytes);
    try {
      Env env = Env.of(DotEnv.beside(Map.of("ENVIRONMENT", "dev_local"), directory));
      env.find(Variable.of("PORT", Parsers.PORT, "A port."));
      env.warningsOrThrow();
    } catch (ConfigurationException e) {
      assertFalse(e.toString().contains("\u0000"));
    } finally {
      Files.delete(file);
      Files.delete(directory);
    }
  }
}
