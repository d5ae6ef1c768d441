package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen replicas that deploy at once. */
class DeployTogetherIT {

  private static final int REPLICAS = 16;

  private static final String FIXTURE =
      """
      [{"table": "shelf", "rows": [{"id": 1, "name": "Assam"}, {"id": 2, "name": "Ceylon"}]}]
      """;

  private static final String SHELF =
      "create table shelf (id int primary key, name varchar(80));\n";

  private static final String CHANGELOG =
      """
      --liquibase formatted sql
      --changeset ann:1
      create table ran (what int);
      create table shelf (id int primary key, name varchar(80));
      insert into ran values (1);
      --changeset ann:2 runInTransaction:%s
      create index %s ran_what on ran (what);
      --changeset ann:3
      insert into ran values (3);
      """;

  @TempDir Path directory;

  @RepeatedTest(2)
  void flywayMigratesPostgresqlOnce() throws Exception {
    flywayOnPostgresql();
  }

  @Tag("deep")
  @RepeatedTest(48)
  void flywayMigratesPostgresqlOnceAgainAndAgain() throws Exception {
    flywayOnPostgresql();
  }

  private void flywayOnPostgresql() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Guestbook.class, directory, url)
            .with("db/migration/V3__ran.sql", "create table ran (what int);\n")
            .with("db/migration/V4__index.sql", "create index concurrently on entries (name);\n")
            .with(
                "db/migration/V5__shelf.sql",
                "insert into ran values (5);\n"
                    + "create table shelf (id int primary key, name varchar(80));\n")
            .with("db/fixtures/shelf.json", FIXTURE);
    assertOneMigrates(replicas.together(REPLICAS, "deploy"));
    assertEquals(
        "1 2 3 4 5",
        Postgres.ask(
            url,
            "select string_agg(version, ' ' order by installed_rank) from flyway_schema_history"
                + " where success"));
    assertEquals("5", Postgres.ask(url, "select string_agg(what::text, ' ') from ran"));
    assertEquals("2", Postgres.ask(url, "select count(*) from shelf"));
    assertEquals("0", Postgres.ask(url, "select count(*) from pg_index where not indisvalid"));
  }

  @Test
  void liquibaseMigratesPostgresqlOnce() throws Exception {
    liquibaseOnPostgresql();
  }

  @Tag("deep")
  @RepeatedTest(49)
  void liquibaseMigratesPostgresqlOnceAgainAndAgain() throws Exception {
    liquibaseOnPostgresql();
  }

  private void liquibaseOnPostgresql() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Bookshop.class, directory, url)
            .with(
                "shop/changelog/db.changelog-master.sql",
                CHANGELOG.formatted("false", "concurrently"))
            .with("shop/fixtures/shelf.json", FIXTURE);
    assertOneMigrates(replicas.together(REPLICAS, "deploy"));
    assertEquals(
        "1 2 3",
        Postgres.ask(
            url, "select string_agg(id, ' ' order by orderexecuted) from databasechangelog"));
    assertEquals("1 3", Postgres.ask(url, "select string_agg(what::text, ' ') from ran"));
    assertEquals("2", Postgres.ask(url, "select count(*) from shelf"));
    assertEquals("0", Postgres.ask(url, "select count(*) from pg_index where not indisvalid"));
    assertEquals("f", Postgres.ask(url, "select bool_or(locked) from databasechangeloglock"));
  }

  @Test
  void flywayMigratesMariadbOnce() throws Exception {
    flywayOnMariadb();
  }

  @Tag("deep")
  @RepeatedTest(49)
  void flywayMigratesMariadbOnceAgainAndAgain() throws Exception {
    flywayOnMariadb();
  }

  private void flywayOnMariadb() throws Exception {
    String url = Mariadb.newDatabase("swordfish");
    Replicas replicas =
        Replicas.of(Bookshop.class, directory, url)
            .with("shop/migration/V1__ran.sql", "create table ran (what int);\n")
            .with(
                "shop/migration/V2__shelf.sql",
                "create table shelf (id int primary key, name varchar(80));\n"
                    + "insert into ran values (2);\n")
            .with("shop/fixtures/shelf.json", FIXTURE);
    assertOneMigrates(replicas.together(REPLICAS, "deploy"));
    assertEquals(
        "1 2",
        Mariadb.ask(
            url,
            "select group_concat(version order by installed_rank separator ' ')"
                + " from flyway_schema_history where success"));
    assertEquals("2", Mariadb.ask(url, "select group_concat(what) from ran"));
    assertEquals("2", Mariadb.ask(url, "select count(*) from shelf"));
  }

  @Test
  void flywayMigratesH2Once() throws Exception {
    flywayOnH2(6);
  }

  @Tag("deep")
  @RepeatedTest(5)
  void flywayMigratesH2OnceAgainAndAgain() throws Exception {
    flywayOnH2(REPLICAS);
  }

  private void flywayOnH2(int replicas) throws Exception {
    String url = "h2:///" + Files.createTempDirectory(directory, "h2").resolve("guestbook");
    assertOneMigrates(
        Replicas.of(Guestbook.class, directory, url)
            .with("db/migration/V3__shelf.sql", SHELF)
            .with("db/fixtures/shelf.json", FIXTURE)
            .together(replicas, "deploy"));
  }

  @Tag("deep")
  @Test
  void waitsForAMigrationOfTwoMinutes() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    assertOneMigrates(
        Replicas.of(Guestbook.class, directory, url)
            .with("db/migration/V3__shelf.sql", SHELF)
            .with("db/migration/V4__slow.sql", "select pg_sleep(120);\n")
            .with("db/migration/V5__index.sql", "create index concurrently on entries (name);\n")
            .with("db/fixtures/shelf.json", FIXTURE)
            .together(REPLICAS, "deploy"));
    assertEquals("0", Postgres.ask(url, "select count(*) from pg_index where not indisvalid"));
  }

  private static void assertOneMigrates(List<Finished> deploys) {
    int migrated = 0;
    int loaded = 0;
    for (Finished deploy : deploys) {
      assertEquals(0, deploy.exit(), deploy.all());
      migrated += deploy.err().contains(" applied in ") ? 1 : 0;
      loaded += deploy.err().contains("1 file loaded") ? 1 : 0;
    }
    assertEquals(1, migrated);
    assertEquals(1, loaded);
  }
}
