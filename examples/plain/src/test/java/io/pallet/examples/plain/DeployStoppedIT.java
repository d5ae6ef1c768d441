package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import io.pallet.examples.acceptance.Postgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deploy that is told to end: it does, with the lock gone and no migration done by half. */
class DeployStoppedIT {

  private static final String LOCKS =
      "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
          + " where l.locktype = 'advisory' and d.datname = current_database()";

  private static final String BUSY =
      "select count(*) from pg_stat_activity where query like '%pg_sleep%'"
          + " and datname = current_database() and pid <> pg_backend_pid() and state = 'active'";

  /** A question costs the processor that the deploys need. */
  private static final long PAUSE_NANOS = 20_000_000;

  @TempDir Path directory;

  @Test
  void whileItWaitsForADatabaseThatIsDown() throws Exception {
    terminateWhileWaiting();
  }

  @Tag("deep")
  @RepeatedTest(50)
  void withinTwoSecondsWhileItWaits() throws Exception {
    assertTrue(terminateWhileWaiting() < TimeUnit.SECONDS.toNanos(2));
  }

  private long terminateWhileWaiting() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String url = "postgres://clerk:swordfish@localhost:" + port + "/shop";
    Running deploy = Replicas.of(Guestbook.class, directory, url).begin("deploy");
    awaitText(deploy, "does not answer");
    long start = System.nanoTime();
    deploy.process().destroy();
    Finished finished = deploy.finish(60);
    long time = System.nanoTime() - start;
    assertEquals(143, finished.exit(), finished.all());
    assertEquals("stopped by a signal", finished.lastLine().substring(0, 19));
    return time;
  }

  @Test
  void whileItWaitsForTheLock() throws Exception {
    terminateWhileWaitingForTheLock();
  }

  @Tag("deep")
  @RepeatedTest(50)
  void withinTwoSecondsWhileItWaitsForTheLock() throws Exception {
    assertTrue(terminateWhileWaitingForTheLock() < TimeUnit.SECONDS.toNanos(2));
  }

  private long terminateWhileWaitingForTheLock() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Guestbook.class, directory, url)
            .with("db/migration/V3__slow.sql", "select pg_sleep(60);\n");
    Running holder = replicas.begin("deploy");
    await(url, BUSY, "1");
    Running waiter = replicas.begin("deploy");
    awaitText(waiter, "the deploy lock is held by");
    long start = System.nanoTime();
    waiter.process().destroy();
    Finished finished = waiter.finish(60);
    long time = System.nanoTime() - start;
    assertEquals(143, finished.exit(), finished.all());
    String pid = "(pid " + holder.process().pid() + ")";
    assertTrue(finished.err().contains(pid), finished.err());
    holder.process().destroyForcibly();
    return time;
  }

  @Test
  void afterTheMigrationThatRuns() throws Exception {
    terminateAfterAMigration();
  }

  @Tag("deep")
  @RepeatedTest(50)
  void afterTheMigrationThatRunsAgainAndAgain() throws Exception {
    terminateAfterAMigration();
  }

  private void terminateAfterAMigration() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Guestbook.class, directory, url)
            .with(
                "db/migration/V3__slow.sql", "create table ran (what int);\nselect pg_sleep(2);\n")
            .with("db/migration/V4__next.sql", "insert into ran values (4);\n");
    Finished finished = terminateWhileBusy(replicas, url);
    assertEquals(143, finished.exit(), finished.all());
    assertEquals("0", Postgres.ask(url, LOCKS));
    assertEquals("3", Postgres.ask(url, "select max(version) from flyway_schema_history"));
    assertEquals("0", Postgres.ask(url, "select count(*) from ran"));
    assertEquals(0, replicas.run("deploy").exit());
    assertEquals("1", Postgres.ask(url, "select count(*) from ran"));
  }

  @Test
  void withTheMigrationRolledBackThatTakesTooLong() throws Exception {
    terminateALongMigration();
  }

  @Tag("deep")
  @RepeatedTest(50)
  void withTheMigrationRolledBackWithinTheGraceTime() throws Exception {
    assertTrue(terminateALongMigration() < TimeUnit.SECONDS.toNanos(10));
  }

  private long terminateALongMigration() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Guestbook.class, directory, url)
            .with(
                "db/migration/V3__slow.sql",
                "create table ran (what int);\nselect pg_sleep(60);\n");
    Running deploy = replicas.begin("deploy");
    await(url, BUSY, "1");
    long start = System.nanoTime();
    deploy.process().destroy();
    Finished finished = deploy.finish(60);
    long time = System.nanoTime() - start;
    assertEquals(143, finished.exit(), finished.all());
    assertRolledBack(url, "select max(version) from flyway_schema_history", "2");
    return time;
  }

  @Test
  void withLiquibaseRolledBackToo() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Bookshop.class, directory, url)
            .with(
                "shop/changelog/db.changelog-master.sql",
                """
                --liquibase formatted sql
                --changeset ann:1
                create table first (what int);
                --changeset ann:2
                create table ran (what int);
                select pg_sleep(60);
                """);
    Finished finished = terminateWhileBusy(replicas, url);
    assertEquals(143, finished.exit(), finished.all());
    assertRolledBack(url, "select count(*) from databasechangelog", "1");
    assertEquals("f", Postgres.ask(url, "select locked from databasechangeloglock"));
  }

  private static Finished terminateWhileBusy(Replicas replicas, String url) throws Exception {
    Running deploy = replicas.begin("deploy");
    await(url, BUSY, "1");
    deploy.process().destroy();
    return deploy.finish(60);
  }

  private static void assertRolledBack(String url, String history, String expected)
      throws SQLException {
    assertEquals("0", Postgres.ask(url, LOCKS));
    assertEquals(expected, Postgres.ask(url, history));
    assertEquals("0", Postgres.ask(url, "select count(*) from pg_tables where tablename = 'ran'"));
  }

  private static void await(String url, String question, String answer) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Postgres.ask(url, question).equals(answer)) {
      assertTrue(System.nanoTime() < end, question);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static void awaitText(Running deploy, String text) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.readString(deploy.err()).contains(text)) {
      assertTrue(System.nanoTime() < end && deploy.process().isAlive(), text);
      deploy.process().waitFor(50, TimeUnit.MILLISECONDS);
    }
  }
}
