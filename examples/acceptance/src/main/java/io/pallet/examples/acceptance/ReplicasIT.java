package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas of a guestbook that deploy at once, and one that is told to end. */
class ReplicasIT {

  private static final int LONGEST_SECONDS = 240;

  @TempDir Path directory;

  @Test
  void oneMigrates() throws Exception {
    deployTogether(4);
  }

  @Tag("deep")
  @RepeatedTest(5)
  void oneOfSixteenMigrates() throws Exception {
    deployTogether(16);
  }

  private void deployTogether(int replicas) throws Exception {
    String url = Postgres.newDatabase("swordfish");
    GuestbookJar jar = jar(url);
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < replicas; i++) {
      running.add(jar.begin("deploy"));
    }
    int migrated = 0;
    for (Running each : running) {
      Finished deploy = each.finish(LONGEST_SECONDS);
      assertEquals(0, deploy.exit(), deploy.all());
      migrated += deploy.err().contains("2 migrations applied in ") ? 1 : 0;
    }
    assertEquals(1, migrated);
    assertEquals(
        "1 2",
        Postgres.ask(
            url,
            "select string_agg(version, ' ' order by installed_rank) from flyway_schema_history"
                + " where success"));
  }

  @Test
  void aSignalEndsWaiting() throws Exception {
    terminateWhileWaiting();
  }

  @Tag("deep")
  @RepeatedTest(5)
  void withinTwoSeconds() throws Exception {
    assertTrue(terminateWhileWaiting() < TimeUnit.SECONDS.toNanos(2));
  }

  /** How long it took. */
  private long terminateWhileWaiting() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Running deploy =
        jar("postgres://clerk:swordfish@localhost:" + port + "/guestbook").begin("deploy");
    while (!Files.readString(deploy.err()).contains("does not answer")) {
      assertFalse(deploy.process().waitFor(50, TimeUnit.MILLISECONDS));
    }
    long start = System.nanoTime();
    deploy.process().destroy();
    Finished finished = deploy.finish(LONGEST_SECONDS);
    long time = System.nanoTime() - start;
    assertEquals(143, finished.exit(), finished.all());
    return time;
  }

  private GuestbookJar jar(String url) {
    return new GuestbookJar(
        directory,
        Map.of(
            "ENVIRONMENT",
            "staging",
            "DB_DEFAULT_URL",
            url,
            "STATIC_DIR",
            directory.resolve("static").toString(),
            "STORAGE_DIR",
            directory.resolve("storage").toString()));
  }
}
