package io.pallet.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept in files; {@code -Dpallet.golden.write=true} writes them anew. */
final class Golden {

  private static final Path DIRECTORY = Path.of("src/test/resources/golden");

  private Golden() {}

  static void assertGolden(String file, String actual) throws IOException {
    Path golden = DIRECTORY.resolve(file);
    if (Boolean.getBoolean("pallet.golden.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual);
  }
}
