package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code deploy} does and says, seen from outside. */
class DeployIT {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aSecondDeployHasNothingToDo(Engine engine) throws Exception {
    GuestbookJar guestbook = guestbook(engine.newDatabase(directory));
    Finished first = guestbook.run("deploy");
    assertEquals(0, first.exit(), first.all());
    assertTrue(first.all().contains("2 migrations applied"), first.all());
    Finished second = guestbook.run("deploy");
    assertEquals(0, second.exit(), second.all());
    assertTrue(second.out().startsWith("nothing to do ("), second.all());
    assertEquals("", second.err(), "a receipt says so, and no step is run");
  }

  @Test
  void whatWasTakenAwayIsDoneAgain() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    GuestbookJar guestbook = guestbook(url);
    guestbook.run("deploy");
    Files.delete(directory.resolve("static/robots.txt"));
    assertTrue(guestbook.run("deploy").err().contains("static: 13 files published"));
    assertEquals("", guestbook.run("deploy").err());
    Postgres.execute(url, "drop table flyway_schema_history; drop table entries cascade");

    assertTrue(guestbook.run("deploy").err().contains("migrate: "));
  }

  @Test
  void staticFilesArePublished() throws Exception {
    assertEquals(0, guestbook(Engine.H2.newDatabase(directory)).run("deploy").exit());
    Path published = directory.resolve("static");
    String manifest = Files.readString(published.resolve(".static-manifest.json"));
    for (String name : new String[] {"css/guestbook", "js/preview", "img/grain"}) {
      Matcher digested =
          Pattern.compile("\"(" + name + "\\.[0-9a-f]{12}\\.[a-z]+)\"").matcher(manifest);
      assertTrue(digested.find(), manifest);
      assertTrue(Files.isRegularFile(published.resolve(digested.group(1))), name);
    }
    assertTrue(Files.isRegularFile(published.resolve("robots.txt")));
  }

  @Test
  void aDatabaseThatIsDownEndsItAtTheDeadline() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String url = "postgres://clerk:swordfish@localhost:" + port + "/shop";
    assertFails(4, guestbook(url).run("deploy", "--timeout", "2s"));
  }

  @Test
  void aWrongPasswordEndsItLongBeforeTheDeadline() throws Exception {
    String url = Postgres.withPassword(Postgres.newDatabase("swordfish"), "mackerel");
    long start = System.nanoTime();
    assertFails(3, guestbook(url).run("deploy", "--timeout", "55s"));
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(50));
  }

  @Test
  void aMigrationThatFailsEndsIt() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Postgres.execute(url, "create table entries (id int)");
    Postgres.execute(url, "create table flyway_schema_history (id int)");
    assertFails(5, guestbook(url).run("deploy"));
  }

  @Test
  void aStaticDirectoryThatIsAFileEndsIt() throws Exception {
    Files.writeString(directory.resolve("static"), "in the way");
    assertFails(6, guestbook(Engine.H2.newDatabase(directory)).run("deploy"));
  }

  @Test
  void aStorageThatIsAFileEndsIt() throws Exception {
    Files.writeString(directory.resolve("storage"), "in the way");
    assertFails(8, guestbook(Engine.H2.newDatabase(directory)).run("deploy"));
  }

  @Test
  void aDatabaseInMemoryIsRefused() throws Exception {
    Finished deploy = guestbook("h2:mem:guests").run("deploy");
    assertEquals(3, deploy.exit());
    assertTrue(deploy.err().contains("[IN_MEMORY]"), deploy.err());
  }

  @Test
  void aPortThatIsTakenEndsServing() throws Exception {
    GuestbookJar guestbook = guestbook(Engine.H2.newDatabase(directory));
    assertEquals(0, guestbook.run("deploy").exit());
    try (ServerSocket taken = new ServerSocket(0)) {
      guestbook.environment().put("PORT", Integer.toString(taken.getLocalPort()));
      Finished serve = guestbook.run("serve");
      assertEquals(8, serve.exit(), serve.all());
      assertTrue(serve.err().contains("error: the port that PORT gives is taken"), serve.err());
      assertFalse(serve.err().contains("BindException"), serve.err());
    }
  }

  private GuestbookJar guestbook(String databaseUrl) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENVIRONMENT", "staging");
    environment.put("DB_DEFAULT_URL", databaseUrl);
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    return new GuestbookJar(directory, environment);
  }

  /** One clear message, and no stack trace. */
  private static void assertFails(int exit, Finished finished) {
    assertEquals(exit, finished.exit(), finished.all());
    assertEquals("", finished.out());
    assertFalse(finished.err().contains("\tat "), finished.err());
    assertEquals(
        1,
        finished.err().lines().filter(line -> line.startsWith("error:")).count(),
        finished.err());
    assertTrue(finished.lastLine().startsWith("error:"), finished.err());
  }
}
