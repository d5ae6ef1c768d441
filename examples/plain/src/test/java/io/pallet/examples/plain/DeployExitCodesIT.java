package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import io.pallet.examples.acceptance.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit codes that no other test of the jar hits; DeployIT has 3, 4, 5, 6 and 8. */
class DeployExitCodesIT {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "0, deploy",
    "0, deploy --plan",
    "0, loadfixtures",
    "1, check --deploy --fail-level warning",
    "2, deploy --only nothing",
    "2, deploy --timeout soon",
    "2, clear entries",
    "2, clear"
  })
  void ofCommands(int exit, String command) throws Exception {
    Finished finished =
        Replicas.of(Guestbook.class, directory, "h2:///" + directory.resolve("guestbook"))
            .run(command.split(" ", -1));
    assertEquals(exit, finished.exit(), finished.all());
  }

  @Test
  void ofALockThatIsNotHadAndOfAnInterrupt() throws Exception {
    Replicas replicas =
        Replicas.of(Guestbook.class, directory, Postgres.newDatabase("swordfish"))
            .with("db/migration/V3__slow.sql", "select pg_sleep(60);\n");
    Running holder = replicas.begin("deploy");
    Running interrupted = replicas.begin("deploy");
    String said = "";
    while (!said.contains("is held by")) {
      assertTrue(holder.process().isAlive() && interrupted.process().isAlive(), said);
      said = Files.readString(interrupted.err()) + Files.readString(holder.err());
      holder.process().waitFor(50, TimeUnit.MILLISECONDS);
    }
    Finished late = replicas.run("migrate", "--timeout", "2s");
    assertEquals(7, late.exit(), late.all());
    assertTrue(late.lastLine().contains("the deploy lock is held by "), late.err());
    assertTrue(late.lastLine().contains("; gave up after "), late.err());
    for (Running running : new Running[] {holder, interrupted}) {
      String pid = Long.toString(running.process().pid());
      new ProcessBuilder("kill", "-INT", pid).start().waitFor();
      assertEquals(130, running.finish(60).exit());
    }
  }
}
