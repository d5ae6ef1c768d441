package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.Engine;
import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.GuestbookJar.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said where the database cannot be migrated. */
class MigrationsIT {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aBrokenMigrationIsNamed(Engine engine) throws Exception {
    Path extra = directory.resolve("extra");
    Files.createDirectories(extra.resolve("db/migration"));
    Files.writeString(
        extra.resolve("db/migration/V3__broken.sql"), "alter table nobody add x int;");
    Finished broken =
        guestbook(engine.newDatabase(directory))
            .runBehind(extra, Guestbook.class.getName(), "deploy");
    assertEquals(5, broken.exit(), broken.all());
    assertTrue(broken.lastLine().startsWith("error:"), broken.all());
    assertTrue(broken.lastLine().contains("V3__broken.sql"), broken.all());
  }

  @Test
  void aMissingDriverIsNamedWithItsDependency() throws Exception {
    Finished deploy = guestbook("oracle://clerk:swordfish@db/shop").run("deploy");
    assertEquals(3, deploy.exit());
    assertEquals(
        """
        error: DB_DEFAULT_URL needs oracle.jdbc.OracleDriver, which is not on the class path
            source: environment
            help:   add the dependency com.oracle.database.jdbc:ojdbc11 to the build [NO_DRIVER]
        """,
        deploy.all());
  }

  private GuestbookJar guestbook(String databaseUrl) {
    Map<String, String> environment =
        Map.of(
            "ENVIRONMENT",
            "staging",
            "DB_DEFAULT_URL",
            databaseUrl,
            "STATIC_DIR",
            directory.resolve("static").toString(),
            "STORAGE_DIR",
            directory.resolve("storage").toString());
    return new GuestbookJar(directory, environment);
  }
}
