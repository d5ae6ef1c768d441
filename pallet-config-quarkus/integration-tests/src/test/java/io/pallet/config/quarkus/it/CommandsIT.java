package io.pallet.config.quarkus.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.Served;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar answers without a main class of the application's own. */
class CommandsIT {

  @TempDir Path directory;

  @Test
  void theVersionIsTheBuilds() throws Exception {
    Finished version = Visited.jar(directory).run("version");
    assertEquals(0, version.exit(), version.all());
    assertTrue(version.out().startsWith("visits "), version.out());
    assertEquals("", version.err());
  }

  @Test
  void theApplicationsOwnSettingsAreListedAndHeldToTheirRules() throws Exception {
    Finished config =
        Visited.jar(directory, "GREETING_WORDS", "good day", "GREETING_SEAL", "Xq7seal")
            .run("config");
    assertTrue(config.out().contains("GREETING_WORDS"), config.out());
    assertTrue(config.out().contains("good day"), config.out());
    assertFalse(config.out().contains("Xq7seal"), config.out());
    Finished wrong = Visited.jar(directory, "GREETING_WRODS", "x").run("check");
    assertTrue(wrong.out().contains("GREETING_WORDS"), wrong.out());
  }

  @Test
  void servingIsWhatAnyOtherArgumentDoes() throws Exception {
    Finished port = Visited.jar(directory, "PORT", "no").run("--something=else");
    assertEquals(3, port.exit(), port.all());
    assertTrue(port.err().startsWith("error: PORT "), port.err());
  }

  @Test
  void aMistakeInQuarkussOwnPropertiesEndsACommandWithOneLine() throws Exception {
    Finished deploy =
        Visited.jar(
                directory,
                "DB_ARCHIVE_URL",
                Visited.archive(directory),
                "QUARKUS_LOG_CONSOLE_DARKEN",
                "many")
            .run("deploy");
    assertEquals(3, deploy.exit(), deploy.all());
    assertTrue(deploy.lastLine().startsWith("error: "), deploy.err());
    assertFalse(deploy.err().contains("\tat "), deploy.err());
  }

  @Test
  void logsGoWhereTheEnvironmentSays() throws Exception {
    try (Served served =
        Served.start(
            directory, Visited.jar(directory, "CONSOLE_OUTPUT_DISABLED", "1").environment())) {
      assertEquals(143, served.terminate());
      String log = Files.readString(served.log());
      assertFalse(log.contains("INFO"), log);
    }
  }

  @Test
  void whatQuarkusReplacesIsNotThere() throws Exception {
    Path jar = Path.of(System.getProperty("guestbook.jar"));
    try (Stream<Path> libraries = Files.walk(jar.resolveSibling("lib"))) {
      List<String> unwanted =
          libraries
              .map(path -> path.getFileName().toString())
              .filter(name -> name.contains("logback") || name.contains("HikariCP"))
              .toList();
      assertEquals(List.of(), unwanted);
    }
  }
}
