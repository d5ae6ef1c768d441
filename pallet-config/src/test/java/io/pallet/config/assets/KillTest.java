package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher that is killed leaves one release or the other, and the next one cleans up. */
final class KillTest {

  private static final int FILES = 60;
  private static final int LONGEST_MILLIS = 400;

  @TempDir(factory = Memory.class)
  private Path directory;

  @Test
  void killedTwentyTimes() throws Exception {
    kill(20);
  }

  @Tag("deep")
  @Test
  void killedTwoHundredTimes() throws Exception {
    kill(200);
  }

  private void kill(int rounds) throws Exception {
    Path first = release("first");
    Path second = release("second");
    Published target = new Published(directory.resolve("target"));
    target.publish(options(first));
    Random random = new Random();
    for (int round = 0; round < rounds; round++) {
      String temporary = "-Djava.io.tmpdir=" + directory; // who is killed removes nothing
      Process process =
          CollectingProcess.start(
              "",
              List.of(temporary),
              List.of(),
              "LOOP",
              target.root().toString(),
              "" + second,
              "" + first);
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertTrue("published".equals(said.readLine()), "round " + round);
        assertFalse(process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS));
      } finally {
        process.destroyForcibly().waitFor();
      }
      target.assertWhole();
      String generation = target.text("f0.css").contains("first") ? "first" : "second";
      for (int i = 0; i < FILES; i++) {
        assertTrue(target.text("f" + i + ".css").contains(generation), "round " + round);
      }
      target.publish(options(round % 2 == 0 ? first : second));
      target.assertNoTemporaryFile();
      target.assertWhole();
    }
  }

  private static AssetOptions options(Path release) {
    return AssetOptions.DEFAULT.withLocations(List.of()).withDirectories(List.of(release));
  }

  private Path release(String name) throws Exception {
    Map<String, String> files = new HashMap<>(Map.of("robots.txt", "User-agent: " + name));
    for (int i = 0; i < FILES; i++) {
      files.put("f" + i + ".css", ("." + name + i + " { color: red }\n").repeat(20));
    }
    return new Sources(directory).write(name, files);
  }
}
