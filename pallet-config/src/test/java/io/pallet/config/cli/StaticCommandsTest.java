package io.pallet.config.cli;

import static io.pallet.config.cli.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.assets.FaultyProvider;
import io.pallet.config.deploy.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code collectstatic} and {@code findstatic}, seen from outside. */
final class StaticCommandsTest {

  @TempDir private Path directory;

  /** An application that has static files in two directories, and needs much else. */
  record Gallery(Path root) implements Application {

    @Override
    public String name() {
      return "gallery";
    }

    @Override
    public Set<String> databases() {
      return Set.of("default");
    }

    @Override
    public AssetOptions assets() {
      return AssetOptions.of(getClass())
          .withLocations(List.of())
          .withDirectories(List.of(root.resolve("first"), root.resolve("second")));
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException("no test serves");
    }
  }

  @BeforeEach
  void write() throws IOException {
    file("first/css/app.css", "a { b: url(none.png) }" + "/* long */".repeat(100));
    file("second/css/app.css", "shadowed");
    file("second/robots.txt", "User-agent: *");
  }

  private void file(String name, String text) throws IOException {
    Path path = directory.resolve(name);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private Run run(String... arguments) throws Exception {
    Map<String, String> environment = Map.of("STATIC_DIR", directory.resolve("static").toString());
    return Run.of(new Gallery(directory), environment, arguments);
  }

  @Test
  void publishesWithoutADatabase() throws Exception {
    Run first = run("collectstatic");
    assertEquals(0, first.exitCode(), first.err());
    assertTrue(first.out().startsWith("done ("), first.out());
    assertTrue(
        first
            .err()
            .startsWith(
                "warning: static: css/app.css:1: refers to none.png, which is not there\n"
                    + "static: 2 files published to "),
        first.err());
    assertTrue(Files.isRegularFile(directory.resolve("static/.static-manifest.json")));
    assertTrue(run("collectstatic").out().startsWith("nothing to do ("));
  }

  @Test
  void collectsElsewhere() throws Exception {
    Run run = run("collectstatic", "--output", directory.resolve("out").toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.isRegularFile(directory.resolve("out/.static-manifest.json")));
    assertFalse(Files.exists(directory.resolve("static")));
  }

  @Test
  void countsInJson() throws Exception {
    Run run = run("collectstatic", "--json");
    assertEquals("", run.err().replaceAll("warning: .*\n", ""));
    assertGolden("static/collectstatic.json", run.out());
    assertTrue(run("collectstatic", "--json").out().contains("\"written\": 0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dry-run", "--clear", "--no-compression", "--strict"})
  void readsPlainOptionsAsTheLibraryDoes(String option) throws Exception {
    String one = directory.resolve("one").toString();
    String other = directory.resolve("other").toString();
    Run ours = run("collectstatic", "--json", "--output", one, option);
    Run library = run("collectstatic", "--json", "--output=" + other, option + "=true");
    assertEquals(library, ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--output",
        "--output --clear",
        "--output=",
        "--clear --clear",
        "--unknown",
        "word",
      })
  void leavesToTheLibraryWhatHasToBeTold(String options) throws Exception {
    Run run = run(("collectstatic " + options).split(" ", 0));
    assertEquals(2, run.exitCode(), run.out());
  }

  @Test
  void writesNothingInADryRun() throws Exception {
    Run run = run("collectstatic", "--dry-run");
    assertTrue(run.err().contains("2 files to be published to "), run.err());
    assertFalse(Files.exists(directory.resolve("static")));
  }

  @Test
  void refusesAMissingReferenceWhenAskedTo() throws Exception {
    Run run = run("collectstatic", "--strict");
    assertEquals(6, run.exitCode());
    assertTrue(
        run.err()
            .startsWith("error: static: css/app.css:1: refers to none.png, which is not there"),
        run.err());
    assertFalse(Files.exists(directory.resolve("static")));
  }

  @Test
  void refusesAMissingReferenceThatIsPublishedAlready() throws Exception {
    assertEquals(0, run("collectstatic").exitCode());
    assertEquals(6, run("collectstatic", "--strict").exitCode());
  }

  @Test
  void printsJsonWhereNothingIsPublished() throws Exception {
    Run run =
        Run.of(
            new Gallery(directory), Map.of("ENVIRONMENT", "dev_local"), "collectstatic", "--json");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("{"), run.out());
    assertTrue(run.out().contains("\"written\": 0"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "file:relative", "file://host/x", "scheme:with blank", "nul\0"})
  void refusesAPlaceThatIsNone(String output) throws Exception {
    Run run = run("collectstatic", "--output", output);
    assertEquals(2, run.exitCode(), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:relative", "file://host/x", "file:/x?y"})
  void refusesAVariableThatIsNoPlace(String place) throws Exception {
    Run run = Run.of(new Gallery(directory), Map.of("STATIC_DIR", place), "collectstatic");
    assertEquals(3, run.exitCode(), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "https:///static/", "//", "///x"})
  void refusesAUrlWithoutAHost(String url) throws Exception {
    Run run = Run.of(new Gallery(directory), Map.of("STATIC_URL", url), "collectstatic");
    assertEquals(3, run.exitCode(), run.err());
  }

  @Test
  void namesAFileSystemThatIsReadOnly() throws Exception {
    String place = "jrt:/java.base/static";
    Run run = Run.of(new Gallery(directory), Map.of("STATIC_DIR", place), "collectstatic");
    assertEquals(6, run.exitCode(), run.err());
    assertTrue(run.err().contains("/java.base/static"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  /** Whatever operation of the file system fails: exit 6, and where. */
  @Test
  void namesTheFileThatFails() throws Exception {
    int failures = 0;
    for (int number = 1; ; number++) {
      Path target = directory.resolve("target" + number);
      FaultyProvider.fail(number);
      Run run =
          Run.of(
              new Gallery(directory),
              Map.of("STATIC_DIR", "faulty:" + target),
              "collectstatic",
              "--no-compression");
      String failed = FaultyProvider.failed();
      FaultyProvider.fail(Integer.MAX_VALUE);
      if (failed == null) {
        assertEquals(0, run.exitCode(), run.err());
        break;
      }
      failures += run.exitCode() == 0 ? 0 : 1;
      boolean named =
          run.exitCode() == 6
              && run.out().isEmpty()
              && run.err().contains("error: static: STATIC_DIR faulty:" + target + ": ")
              && run.err().lines().noneMatch(line -> line.startsWith("\tat "));
      assertTrue(run.exitCode() == 0 || named, failed + ": " + run.err());
    }
    assertTrue(failures > 30, failures + " failures");
  }

  @Test
  void namesWhatACollectionLacks() throws Exception {
    Path out = directory.resolve("out");
    assertEquals(0, run("collectstatic", "--output", out.toString()).exitCode());
    Files.delete(out.resolve("robots.txt"));
    Map<String, String> environment =
        Map.of(
            "STATIC_DIR",
            directory.resolve("static").toString(),
            "STATIC_COLLECTED_DIR",
            out.toString());
    Path gone;
    try (Stream<Path> all = Files.list(out)) {
      gone = all.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
    Files.delete(gone);
    Run run = Run.of(new Gallery(directory), environment, "collectstatic");
    assertEquals(6, run.exitCode(), run.err());
    assertTrue(run.err().contains(gone + " is not there"), run.err());
  }

  @Test
  void namesThePlaceThatCannotBeWritten() throws Exception {
    file("static", "in the way");
    Run run = run("collectstatic");
    assertEquals(6, run.exitCode());
    assertTrue(run.err().contains(directory + "/static is a file, not a directory"), run.err());
  }

  @Test
  void findsWhoProvidesAFile() throws Exception {
    Run run = run("findstatic", "css/app.css");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        """
        css/app.css: DIR/first
          published as css/app.DIGEST.css
          also in DIR/second
        """,
        run.out().replace(directory.toString(), "DIR").replaceAll("[0-9a-f]{12}", "DIGEST"));
  }

  @Test
  void findsNothingWhereThereIsNothing() throws Exception {
    Run run = run("findstatic", "css/none.css");
    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertEquals("there is no static file css/none.css\n", run.err());
    assertEquals(2, run("findstatic").exitCode());
  }
}
