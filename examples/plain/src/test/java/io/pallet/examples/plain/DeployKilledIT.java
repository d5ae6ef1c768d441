package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import io.pallet.examples.acceptance.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one that has the lock is killed at some moment: another one finishes what is to be done. */
class DeployKilledIT {

  private static final String FIXTURE =
      "insert into ran values (9);\nselect pg_sleep(0.3);\ninsert into ran values (9);\n";

  private static final String HOLDER =
      "select coalesce(max(split_part(a.application_name, '|', 3)), 'none')"
          + " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
          + " where l.locktype = 'advisory' and l.granted and l.objsubid = 2"
          + " and a.datname = current_database()";

  /** A question costs the processor that the deploys need. */
  private static final long PAUSE_NANOS = 20_000_000;

  @TempDir Path directory;

  @RepeatedTest(4)
  void flywayIsFinishedByAnother(RepetitionInfo repetition) throws Exception {
    killTheHolder(flyway(), repetition.getCurrentRepetition());
  }

  @Tag("deep")
  @RepeatedTest(96)
  void flywayIsFinishedByAnotherWithinFiveSeconds(RepetitionInfo repetition) throws Exception {
    long nanos = killTheHolder(flyway(), 100L + repetition.getCurrentRepetition());
    assertTrue(nanos < TimeUnit.SECONDS.toNanos(5), nanos + " ns");
  }

  @Test
  void aChangeSetOfLiquibaseAndItsRowAreOneTransaction() throws Exception {
    Replicas replicas = liquibase();
    Finished deploy = replicas.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    String url = String.valueOf(replicas.environment().get("DB_DEFAULT_URL"));
    assertEquals(
        "2 3 4 5 6",
        Postgres.ask(
            url,
            "select string_agg(distinct c.id, ' ' order by c.id) from databasechangelog c"
                + " join ran r on r.xmin = c.xmin and r.what::text = c.id"));
  }

  @Test
  void liquibaseIsFinishedByAnother() throws Exception {
    killTheHolder(liquibase(), 200);
  }

  @Tag("deep")
  @RepeatedTest(99)
  void liquibaseIsFinishedByAnotherWithinFiveSeconds(RepetitionInfo repetition) throws Exception {
    long nanos = killTheHolder(liquibase(), 300L + repetition.getCurrentRepetition());
    assertTrue(nanos < TimeUnit.SECONDS.toNanos(5), nanos + " ns");
  }

  private Replicas flyway() throws Exception {
    Replicas replicas =
        Replicas.of(Bookshop.class, directory, Postgres.newDatabase("swordfish"))
            .with("shop/migration/V1__ran.sql", "create table ran (what int);\n")
            .with("shop/fixtures/ran.sql", FIXTURE);
    for (int i = 2; i < 7; i++) {
      replicas.with("shop/migration/V" + i + "__ran.sql", twice(i));
    }
    return replicas;
  }

  private Replicas liquibase() throws Exception {
    StringBuilder changes =
        new StringBuilder(
            "--liquibase formatted sql\n--changeset ann:1\ncreate table ran (what int);\n");
    for (int i = 2; i < 7; i++) {
      changes.append("--changeset ann:").append(i).append("\n").append(twice(i));
    }
    return Replicas.of(Bookshop.class, directory, Postgres.newDatabase("swordfish"))
        .with("shop/changelog/db.changelog-master.sql", changes.toString())
        .with("shop/fixtures/ran.sql", FIXTURE);
  }

  /** One of the two alone would be half a migration. */
  private static String twice(int what) {
    String insert = "insert into ran values (" + what + ");\n";
    return insert + "select pg_sleep(0.2);\n" + insert;
  }

  /** How long it took until another one had the lock, from the kill on. */
  private static long killTheHolder(Replicas replicas, long seed) throws Exception {
    String url = String.valueOf(replicas.environment().get("DB_DEFAULT_URL"));
    List<Running> deploys = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      deploys.add(replicas.begin("deploy"));
    }
    awaitAnother(url, "none", deploys);
    deploys.get(0).process().waitFor(new Random(seed).nextInt(2000), TimeUnit.MILLISECONDS);
    String holder = Postgres.ask(url, HOLDER);
    long start = System.nanoTime();
    for (Running deploy : deploys) {
      if (holder.equals("pid " + deploy.process().pid())) {
        deploy.process().destroyForcibly().waitFor();
      }
    }
    awaitAnother(url, holder, deploys);
    long time = System.nanoTime() - start;
    for (Running deploy : deploys) {
      Finished finished = deploy.finish(120);
      boolean isKilled = finished.exit() == 137;
      assertTrue(finished.exit() == 0 || isKilled, finished.all());
    }
    assertEquals(
        "2 2 3 3 4 4 5 5 6 6 9 9",
        Postgres.ask(url, "select string_agg(what::text, ' ' order by what) from ran"));
    return time;
  }

  /** Waits until another one has the lock, or all have ended. */
  private static void awaitAnother(String url, String holder, List<Running> deploys)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String now = Postgres.ask(url, HOLDER);
    while ((now.equals(holder) || now.equals("none")) && isAnyAlive(deploys)) {
      assertTrue(System.nanoTime() < end, "nobody else has the lock");
      LockSupport.parkNanos(PAUSE_NANOS);
      now = Postgres.ask(url, HOLDER);
    }
  }

  private static boolean isAnyAlive(List<Running> deploys) {
    return deploys.stream().anyMatch(deploy -> deploy.process().isAlive());
  }
}
