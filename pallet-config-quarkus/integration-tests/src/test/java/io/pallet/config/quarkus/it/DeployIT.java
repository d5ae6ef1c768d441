package io.pallet.config.quarkus.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.Postgres;
import io.pallet.examples.acceptance.Served;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway on PostgreSQL, Liquibase on H2, and a step of the application's own. */
class DeployIT {

  @TempDir Path directory;

  @Test
  void migratesByBothToolsAndRunsTheApplicationsStep() throws Exception {
    GuestbookJar jar =
        Visited.jar(
            directory,
            "DB_DEFAULT_URL",
            Postgres.newDatabase("swordfish"),
            "DB_ARCHIVE_URL",
            Visited.archive(directory));
    Finished first = jar.run("deploy");
    assertEquals(0, first.exit(), first.all());
    assertTrue(first.err().contains("2 migrations applied in default, archive"), first.err());
    assertTrue(first.err().contains("seed: the first visit"), first.err());
    assertTrue(first.out().matches("done \\([0-9.]+ s\\)\\n"), first.out());
    assertFalse(first.err().contains("tick"), first.err());
    String manifest = Files.readString(directory.resolve("static/.static-manifest.json"));
    assertTrue(manifest.contains("\"css/visits.css\""), manifest);

    Finished second = jar.run("deploy");
    assertEquals(0, second.exit(), second.all());
    assertTrue(second.out().startsWith("nothing to do"), second.out());
    Finished check = jar.run("check", "--deploy");
    assertFalse(check.all().contains("PENDING_MIGRATIONS"), check.all());
  }

  @Test
  void aLockThatLiquibaseLeftBehindIsReleased() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:" + directory.resolve("archive"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table DATABASECHANGELOGLOCK (ID int primary key, LOCKED boolean not null,"
              + " LOCKGRANTED timestamp, LOCKEDBY varchar(255))");
      statement.execute("insert into DATABASECHANGELOGLOCK values (1, true, now(), 'the dead')");
    }
    Finished deploy =
        Visited.jar(directory, "DB_ARCHIVE_URL", Visited.archive(directory)).run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    assertTrue(deploy.err().contains("1 migration applied in archive"), deploy.err());
  }

  @Test
  void pendingMigrationsAreToldOfBeforeADeploy() throws Exception {
    GuestbookJar jar =
        Visited.jar(
            directory,
            "DB_DEFAULT_URL",
            Postgres.newDatabase("swordfish"),
            "DB_ARCHIVE_URL",
            Visited.archive(directory));
    Finished check = jar.run("check", "--deploy");
    assertEquals(1, check.exit(), check.all());
    assertTrue(check.out().contains("DB_DEFAULT_URL: its database has 1 pending"), check.out());
    assertTrue(check.out().contains("DB_ARCHIVE_URL: its database has 1 pending"), check.out());
  }

  @Test
  void migrationsHaveAnAccountOfTheirOwn() throws Exception {
    String owner = Postgres.newDatabase("swordfish");
    String clerk = Postgres.forClerk(owner, "visits_clerk", "mackerel");
    GuestbookJar jar =
        Visited.jar(directory, "DB_DEFAULT_URL", clerk, "DB_DEFAULT_MIGRATE_URL", owner);
    Finished deploy = jar.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    Postgres.execute(owner, "grant select, insert on visits to visits_clerk");
    try (Served served = Served.start(directory, jar.environment())) {
      assertEquals("visits_clerk 2", served.get("/visits").body());
    }
  }

  @Test
  void servingMigratesWhereItIsAskedTo() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    GuestbookJar jar = Visited.jar(directory, "DB_DEFAULT_URL", url, "MIGRATE_ON_SERVE", "true");
    try (Served served = Served.start(directory, jar.environment())) {
      assertTrue(served.get("/visits").body().endsWith(" 1"));
    }
  }

  @Test
  void servingMigratesAsTheMigrationsAccount() throws Exception {
    String owner = Postgres.newDatabase("swordfish");
    String clerk = Postgres.forClerk(owner, "visits_serving_clerk", "mackerel");
    GuestbookJar jar =
        Visited.jar(
            directory,
            "DB_DEFAULT_URL",
            clerk,
            "DB_DEFAULT_MIGRATE_URL",
            owner,
            "MIGRATE_ON_SERVE",
            "true");
    try (Served served = Served.start(directory, jar.environment())) {
      Postgres.execute(owner, "grant select, insert on visits to visits_serving_clerk");
      assertEquals("visits_serving_clerk 1", served.get("/visits").body());
    }
  }

  @Test
  void aMigrationThatFailsEndsServingWithOneLine() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Postgres.execute(url, "create table visits (id int)");
    Finished serve =
        Visited.jar(directory, "DB_DEFAULT_URL", url, "MIGRATE_ON_SERVE", "true").run("serve");
    assertEquals(5, serve.exit(), serve.all());
    assertTrue(serve.lastLine().startsWith("error: database default: "), serve.err());
    assertFalse(serve.err().contains("\tat "), serve.err());
  }

  @Test
  void servingMigratesADatabaseInMemory() throws Exception {
    GuestbookJar jar = Visited.jar(directory, "DB_ARCHIVE_URL", "h2:mem:archive");
    try (Served served = Served.start(directory, jar.environment())) {
      assertEquals("0", served.get("/archive").body());
    }
  }

  @Test
  void quarkussOwnInitTaskMigratesAndEnds() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Finished init =
        Visited.jar(directory, "DB_DEFAULT_URL", url, "QUARKUS_INIT_AND_EXIT", "true").run();
    assertEquals(0, init.exit(), init.all());
    assertEquals("0", Postgres.ask(url, "select count(*) from visits"));
  }

  @Test
  void aDeployIsNoInitTask() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Finished deploy =
        Visited.jar(directory, "DB_DEFAULT_URL", url, "QUARKUS_INIT_AND_EXIT", "true")
            .run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    assertEquals("1", Postgres.ask(url, "select count(*) from visits"));
  }
}
