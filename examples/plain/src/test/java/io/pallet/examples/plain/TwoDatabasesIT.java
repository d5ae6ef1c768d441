package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.Engine;
import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two databases by variables alone, the second with an account of its own for migrations. */
class TwoDatabasesIT {

  private static final String MAIN = Guestbook.class.getName();

  @TempDir Path directory;

  private final Map<String, String> environment = new HashMap<>();
  private final String owner = Postgres.newDatabase("swordfish");
  private final String role = "clerk_" + owner.substring(owner.lastIndexOf('_') + 1);
  private Path extra;

  @BeforeEach
  void setUp() throws Exception {
    extra = directory.resolve("extra");
    Files.createDirectories(extra.resolve("db/migration-another"));
    Files.writeString(
        extra.resolve("db/migration-another/V1__visits.sql"),
        "create table visit (page varchar(80));\ngrant select, insert on visit to " + role + ";\n");
    environment.put("ENVIRONMENT", "staging");
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    environment.put("DB_DEFAULT_URL", Engine.H2.newDatabase(directory));
    environment.put("DB_ANOTHER_URL", Postgres.forClerk(owner, role, "mackerel"));
  }

  @Test
  void theMigrationsAccountMigratesAndTheOtherOneServes() throws Exception {
    environment.put("DB_ANOTHER_MIGRATE_URL", owner);
    Finished deploy = run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    assertTrue(deploy.err().contains("3 migrations applied in another, default"), deploy.err());
    assertEquals(
        owner.substring(owner.lastIndexOf('/') + 1),
        Postgres.ask(owner, "select tableowner from pg_tables where tablename = 'visit'"));
    Finished again = run("deploy");
    assertTrue(again.out().contains("nothing to do"), again.all());
    Finished check = run("check", "--connect");
    assertEquals(0, check.exit(), check.all());
    assertEquals(3, check.out().lines().filter(line -> line.endsWith(" is ready")).count());
    assertFalse((deploy.all() + check.all()).contains("swordfish"));
  }

  @Test
  void withoutItTheOtherAccountMayNotMigrate() throws Exception {
    Finished deploy = run("deploy");
    assertEquals(5, deploy.exit(), deploy.all());
    assertTrue(deploy.err().contains("error: migrate: database another: "), deploy.err());
    assertFalse(deploy.err().contains("\tat "), deploy.err());
  }

  private Finished run(String... command) throws Exception {
    return new GuestbookJar(directory, environment).runBehind(extra, MAIN, command);
  }
}
