package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts a guestbook, here and in a container, is well-formed and complete. */
class ScriptsIT {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoke.sh",
        "../invoke-guestbook.sh",
        "../docker-entrypoint.sh",
        "../screenshot.sh"
      })
  void areReadByTheShell(String script) throws Exception {
    assertTrue(Files.isExecutable(Path.of(script)), script);
    assertSilent("sh", "-n", script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoke.sh",
        "../invoke-guestbook.sh",
        "../docker-entrypoint.sh",
        "../screenshot.sh"
      })
  void areCleanWhereShellcheckIsInstalled(String script) throws Exception {
    assumeTrue(isInstalled("shellcheck"), "shellcheck is not installed");
    assertSilent("shellcheck", "-x", script);
  }

  @Test
  void theImageIsBuiltWithThePomOfEveryModule() throws Exception {
    List<String> copied =
        Files.readAllLines(Path.of("Dockerfile")).stream()
            .filter(line -> line.startsWith("COPY ") && line.contains("/pom.xml "))
            .toList();
    assertEquals(
        modules("").map(module -> "COPY " + module + "pom.xml " + module).toList(), copied);
  }

  /** The directories of the modules below this one, and of theirs. */
  private static Stream<String> modules(String parent) {
    try {
      return MODULE
          .matcher(Files.readString(ROOT.resolve(parent + "pom.xml")))
          .results()
          .map(match -> parent + match.group(1) + "/")
          .flatMap(module -> Stream.concat(Stream.of(module), modules(module)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
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
