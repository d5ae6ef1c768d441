package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import io.pallet.examples.acceptance.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen replicas that deploy at once. */
class DeployTogetherIT {

  private static final int REPLICAS = 16;

  @TempDir Path directory;

  private Path extra;

  @BeforeEach
  void setUp() throws Exception {
    extra = directory.resolve("extra");
    Path migrations = Files.createDirectories(extra.resolve("db/migration"));
    Files.writeString(
        migrations.resolve("V3__ran.sql"),
        "create table ran (what int);\ninsert into ran values (3);\n");
    Files.writeString(
        migrations.resolve("V4__index.sql"), "create index concurrently on entries (name);\n");
    Files.writeString(migrations.resolve("V5__ran.sql"), "insert into ran values (5);\n");
  }

  @RepeatedTest(2)
  void eachMigrationIsAppliedOnce() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    int changed = 0;
    for (Finished finished : deployTogether(url)) {
      assertEquals(0, finished.exit(), finished.all());
      changed += finished.err().contains("migrations applied") ? 1 : 0;
    }
    assertEquals(1, changed);
    assertEquals(
        "1 2 3 4 5",
        Postgres.ask(
            url,
            "select string_agg(version, ' ' order by installed_rank) from flyway_schema_history"
                + " where success"));
    assertEquals("3 5", Postgres.ask(url, "select string_agg(what::text, ' ') from ran"));
    assertEquals("0", Postgres.ask(url, "select count(*) from pg_index where not indisvalid"));
  }

  private List<Finished> deployTogether(String url) throws Exception {
    Map<String, String> environment =
        Map.of(
            "ENVIRONMENT",
            "staging",
            "DB_DEFAULT_URL",
            url,
            "STATIC_DIR",
            directory.resolve("static").toString(),
            "STORAGE_DIR",
            directory.resolve("storage").toString());
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < REPLICAS; i++) {
      running.add(
          new GuestbookJar(directory, environment)
              .beginBehind(extra, Guestbook.class.getName(), "deploy"));
    }
    List<Finished> finished = new ArrayList<>();
    for (Running each : running) {
      finished.add(each.finish(120));
    }
    assertTrue(finished.size() == REPLICAS);
    return finished;
  }
}
