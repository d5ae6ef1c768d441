package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a deploy of another build, or beside a changed database, may not know that it is done. */
class ReceiptsIT {

  private static final String MAIN = "io.pallet.examples.plain.Guestbook";

  @TempDir Path directory;

  private final String database = Postgres.newDatabase("swordfish");

  @Test
  void itKnowsWithoutTheLibrariesOfTheLongWay() throws Exception {
    Path classes = directory.resolve("classes.txt");
    GuestbookJar guestbook = guestbook();
    guestbook.environment().put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);
    assertTrue(guestbook.run("deploy").err().contains("2 migrations applied"));

    assertTrue(guestbook.run("deploy").out().startsWith("nothing to do ("));

    String loaded = Files.readString(classes);
    assertTrue(loaded.contains("org.postgresql.jdbc.PgConnection"));
    for (String library : new String[] {"org.flywaydb.", "com.zaxxer.", "ch.qos.", "picocli."}) {
      assertFalse(loaded.contains(" " + library), library);
    }
  }

  /** As whoever waited for the lock meets it. */
  @Test
  void migrationsThatAnotherHasDoneNeedNoTool() throws Exception {
    Path classes = directory.resolve("classes.txt");
    GuestbookJar guestbook = guestbook();
    guestbook.environment().put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);
    guestbook.run("deploy");
    Postgres.execute(database, "delete from pallet_mark where kind = 'receipt'");

    Finished deploy = guestbook.run("deploy");

    assertTrue(deploy.err().contains("migrate: nothing pending, says a receipt"), deploy.all());
    assertFalse(Files.readString(classes).contains(" org.flywaydb."));
    assertTrue(guestbook.run("deploy").out().startsWith("nothing to do ("));
    assertFalse(Files.readString(classes).contains(" io.pallet.config.deploy.Locks "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from flyway_schema_history where version = '2'",
        "insert into pallet_mark values ('fixture', 'by/hand.sql', 'x', 'y')"
      })
  void migrationsAreLookedAtWhereTheirDatabaseIsAnother(String sql) throws Exception {
    GuestbookJar guestbook = guestbook();
    guestbook.run("deploy");
    Postgres.execute(database, "delete from pallet_mark where kind = 'receipt'");
    Postgres.execute(database, sql);

    Finished deploy = guestbook.run("deploy");

    assertTrue(deploy.err().contains("migrate: "), deploy.all());
    assertFalse(deploy.err().contains("says a receipt"), deploy.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from flyway_schema_history where version = '2'",
        "update flyway_schema_history set success = false where version = '2'"
      })
  void aChangeByHandTakesTheLongWay(String sql) throws Exception {
    GuestbookJar guestbook = guestbook();
    guestbook.run("deploy");
    Postgres.execute(database, sql);

    assertTrue(guestbook.run("deploy").err().contains("wait: 1 of 1 ready"));
  }

  @Test
  void aSchemaThatComesBeforeTakesTheLongWay() throws Exception {
    GuestbookJar guestbook = guestbook();
    guestbook.run("deploy");
    String owner = Postgres.ask(database, "select current_database()");
    Postgres.execute(database, "create schema " + owner + " authorization " + owner);

    assertTrue(guestbook.run("deploy").err().contains("2 migrations applied"));
  }

  @Test
  void anEditedMigrationIsFoundOut() throws Exception {
    write("V3__more.sql", "create table more (id int)");
    assertTrue(behind().err().contains("3 migrations applied"));
    assertEquals("", behind().err());
    write("V3__more.sql", "create table more (id bigint)");

    assertEquals(5, behind().exit());
  }

  @ParameterizedTest
  @CsvSource({
    "R__again.sql, select 1",
    "afterMigrate.sql, select 1",
    "sub/afterMigrate__too.sql, select 1"
  })
  void whatMayRunEachTimeIsAskedEachTime(String name, String sql) throws Exception {
    write(name, sql);
    behind();

    assertTrue(behind().err().contains("migrate: "));
  }

  @Test
  void whoMayMakeNoTableHasNoReceipt() throws Exception {
    GuestbookJar owner = guestbook();
    owner.run("deploy");
    Postgres.execute(database, "drop table pallet_mark");
    String clerk = Postgres.forClerk(database, "clerk_of_receipts", "swordfish");
    Postgres.execute(database, "grant select on all tables in schema public to clerk_of_receipts");
    owner.environment().put("DB_DEFAULT_URL", clerk);

    Finished deploy = owner.run("deploy");

    assertEquals(0, deploy.exit(), deploy.all());
    assertTrue(owner.run("deploy").err().contains("migrate: nothing pending"));
  }

  @Test
  void changeSetsAreKnownAsWell() throws Exception {
    assertTrue(shop("ann:1", "create table shelf (id int)").err().contains("1 migration applied"));
    assertEquals("", shop("ann:1", "create table shelf (id int)").err());

    assertEquals(5, shop("ann:1", "create table shelf (id bigint)").exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann:1 runAlways:true", "ann:1 runOnChange:true"})
  void changeSetsThatMayRunAgainAreAskedEachTime(String changeSet) throws Exception {
    shop(changeSet, "create table if not exists shelf (id int)");

    assertTrue(
        shop(changeSet, "create table if not exists shelf (id int)").err().contains("migrate: "));
  }

  private Finished shop(String changeSet, String sql) throws Exception {
    Replicas r = Replicas.of(Bookshop.class, directory, database);
    r.environment().put("LOG_LEVEL", "DEBUG");
    return r.with(
            "shop/changelog/db.changelog-master.sql",
            "--liquibase formatted sql\n--changeset " + changeSet + "\n" + sql + ";\n")
        .run("deploy");
  }

  private Finished behind() throws Exception {
    return guestbook().runBehind(directory.resolve("before"), MAIN, "deploy");
  }

  private void write(String name, String sql) throws Exception {
    Path file = directory.resolve("before/db/migration").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, sql);
  }

  private GuestbookJar guestbook() {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENVIRONMENT", "staging");
    environment.put("DB_DEFAULT_URL", database);
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    return new GuestbookJar(directory, environment);
  }
}
