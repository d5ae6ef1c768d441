package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what comes out; {@code -Dpallet.docs.write=true} writes them anew. */
final class Golden {

  private Golden() {}

  static void assertGolden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden").resolve(name);
    if (Boolean.getBoolean("pallet.docs.write")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
