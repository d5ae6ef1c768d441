package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password is said nowhere, at no log level, in success or failure. */
class SecretsIT {

  private static final String SENTINEL = "Xq7sentinel9Zk";

  @TempDir Path directory;

  @Test
  void whereTheDatabaseTakesIt() throws Exception {
    List<String> said = everyCommand(Postgres.newDatabase(SENTINEL), "60s");
    assertSilent(said);
    assertTrue(String.join("", said).contains("2 migrations applied"));
  }

  @Test
  void whereTheDatabaseRefusesIt() throws Exception {
    String url = Postgres.withPassword(Postgres.newDatabase("swordfish"), SENTINEL);
    assertSilent(everyCommandThatConnects(url, "1s"));
    assertSilent(List.of(serveInVain(url)));
  }

  @Test
  void whereTheDatabaseIsDown() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String url = "postgres://clerk:" + SENTINEL + "@localhost:" + port + "/shop";
    assertSilent(everyCommandThatConnects(url, "1s"));
    assertSilent(List.of(serveInVain(url)));
  }

  @Test
  void whereTheUrlIsWrong() throws Exception {
    assertSilent(
        everyCommand("postgres://clerk:" + SENTINEL + "@x@localhost/shop?a=" + SENTINEL, "1s"));
  }

  @Test
  void whereItIsServed() throws Exception {
    Map<String, String> environment = environment(Postgres.newDatabase(SENTINEL));
    new GuestbookJar(directory, environment).run("deploy");
    try (Served served = Served.start(directory, environment)) {
      served.sign(Form.of("Bo", "hello"));
      served.get("/");
      served.terminate();
      assertSilent(List.of(Files.readString(served.log())));
    }
  }

  private List<String> everyCommand(String databaseUrl, String timeout) throws Exception {
    List<String> said = new ArrayList<>();
    said.addAll(run(databaseUrl, "config", "config --json", "collectstatic", "version", "help"));
    said.addAll(everyCommandThatConnects(databaseUrl, timeout));
    return said;
  }

  private List<String> everyCommandThatConnects(String databaseUrl, String timeout)
      throws Exception {
    return run(
        databaseUrl,
        "check",
        "check --json",
        "migrate --timeout " + timeout,
        "deploy --timeout " + timeout);
  }

  private List<String> run(String databaseUrl, String... lines) throws Exception {
    GuestbookJar guestbook = new GuestbookJar(directory, environment(databaseUrl));
    List<String> said = new ArrayList<>();
    for (String line : lines) {
      Finished finished = guestbook.run(line.split(" ", -1));
      assertFalse(finished.all().isEmpty(), line);
      said.add(finished.all());
    }
    return said;
  }

  /** What {@code serve} says where it cannot. */
  private String serveInVain(String databaseUrl) throws Exception {
    Finished finished = new GuestbookJar(directory, environment(databaseUrl)).run("serve");
    assertNotEquals(0, finished.exit(), finished.all());
    return finished.all();
  }

  private Map<String, String> environment(String databaseUrl) {
    return Map.of(
        "ENVIRONMENT",
        "test",
        "LOG_LEVEL",
        "TRACE",
        "SECRET_KEY",
        SENTINEL + "-key",
        "DB_DEFAULT_URL",
        databaseUrl,
        "DB_DEFAULT_POOL_TIMEOUT",
        "1s",
        "STATIC_DIR",
        directory.resolve("static").toString(),
        "STORAGE_DIR",
        directory.resolve("storage").toString());
  }

  private static void assertSilent(List<String> said) {
    for (String text : said) {
      assertFalse(text.contains(SENTINEL), text);
    }
  }
}
