package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a build wrote down, as the application reads it. */
final class BuildTest {

  @Test
  void theFirstDirectoryOfStaticFilesStaysTheFirst() {
    Build build = new Build(Map.of(Build.DIRECTORIES, "frontend/dist,assets"));
    assertEquals(
        List.of(Path.of("frontend/dist"), Path.of("assets")), build.assets().directories());
    assertEquals(List.of(), new Build(Map.of()).assets().directories());
  }
}
