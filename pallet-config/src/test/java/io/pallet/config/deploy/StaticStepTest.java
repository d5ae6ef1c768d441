package io.pallet.config.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.assets.Destination;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long collection says while it is at it. */
final class StaticStepTest {

  /** Few, and each takes a while to be compressed, on however many processors. */
  private static final int FILES = 4;

  @TempDir private Path directory;

  @Test
  void aTerminalIsToldHowFarItIs() throws Exception {
    String said = publish(true);
    assertTrue(said.contains("\r\u001b[K  static: "), said);
    assertTrue(said.matches("(?s).*static: [0-9]+ of " + FILES + " files.*"), said);
  }

  @Test
  void nobodyElseIs() throws Exception {
    assertEquals("", publish(false));
  }

  private String publish(boolean terminal) throws Exception {
    Path files = Files.createDirectory(directory.resolve("files"));
    for (int i = 1; i <= FILES; i++) {
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < 10_000; line++) {
        text.append(".a").append(line * i).append(" { color: red }\n");
      }
      Files.writeString(files.resolve(i + ".css"), text);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StaticStep()
        .publish(
            new Deployment(
                new Gallery(files),
                PalletConfig.from(Map.of("ENVIRONMENT", "staging")),
                Deadline.in(Duration.ofMinutes(1)),
                new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal)),
            new Destination(directory.resolve("static").toString()));
    return out.toString(StandardCharsets.UTF_8);
  }

  private record Gallery(Path files) implements Application {

    @Override
    public String name() {
      return "gallery";
    }

    @Override
    public AssetOptions assets() {
      return AssetOptions.DEFAULT.withLocations(List.of()).withDirectories(List.of(files));
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException("no test serves");
    }
  }
}
