package io.pallet.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.assets.FaultyProvider;
import io.pallet.config.deploy.Application;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code findstatic} where a source cannot be read. */
final class FindstaticTest {

  @TempDir private Path directory;

  /** An application whose files are on a file system that fails now and then. */
  record Shaky(Path root) implements Application {

    @Override
    public String name() {
      return "shaky";
    }

    @Override
    public AssetOptions assets() {
      Path faulty = Path.of(URI.create("faulty:" + root.toUri().getRawPath()));
      return AssetOptions.of(getClass()).withLocations(List.of()).withDirectories(List.of(faulty));
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException("no test serves");
    }
  }

  @AfterEach
  void heal() {
    FaultyProvider.fail(Integer.MAX_VALUE);
  }

  @Test
  void namesTheSourceThatCannotBeRead() throws Exception {
    Files.writeString(directory.resolve("a.css"), "a {}");
    int failures = 0;
    for (int number = 1; ; number++) {
      FaultyProvider.fail(number);
      Run run = Run.of(new Shaky(directory), Map.of(), "findstatic", "a.css");
      if (FaultyProvider.failed() == null) {
        assertEquals(0, run.exitCode(), run.err());
        break;
      }
      failures += run.exitCode() == 6 ? 1 : 0;
      assertTrue(run.exitCode() == 6 || run.exitCode() == 1, FaultyProvider.failed());
      assertFalse(run.err().contains("\tat "), run.err());
      assertTrue(run.exitCode() == 1 || run.err().contains(directory.toString()), run.err());
    }
    assertTrue(failures > 2, failures + " failures");
  }
}
