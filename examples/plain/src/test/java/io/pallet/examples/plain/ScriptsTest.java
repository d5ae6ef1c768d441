package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts are well-formed, and can be run. */
class ScriptsTest {

  @ParameterizedTest
  @ValueSource(strings = {"invoke.sh", "docker-entrypoint.sh", "screenshot.sh"})
  void areReadByTheShell(String script) throws Exception {
    assertTrue(Files.isExecutable(Path.of(script)), script);
    assertSilent("sh", "-n", script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoke.sh", "docker-entrypoint.sh", "screenshot.sh"})
  void areCleanWhereShellcheckIsInstalled(String script) throws Exception {
    assumeTrue(isInstalled("shellcheck"), "shellcheck is not installed");
    assertSilent("shellcheck", script);
  }

  private static void assertSilent(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", said);
    assertEquals(0, process.waitFor());
  }

  private static boolean isInstalled(String command) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }
}
