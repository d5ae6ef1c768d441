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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data source that the build declared, or did not, and what the environment says of it. */
class DataSourcesIT {

  @TempDir Path directory;

  @Test
  void presentItIsUsed() throws Exception {
    GuestbookJar jar = Visited.jar(directory, "DB_ARCHIVE_URL", Visited.archive(directory));
    assertEquals(0, jar.run("deploy").exit());
    try (Served served = Served.start(directory, jar.environment())) {
      assertEquals("0", served.get("/archive").body());
      assertEquals(143, served.terminate());
      String log = Files.readString(served.log());
      assertFalse(log.contains("Unrecognized"), log);
      assertFalse(log.contains("WARN"), log);
    }
  }

  @Test
  void absentAtRunTimeItIsInactiveAndTheApplicationStarts() throws Exception {
    GuestbookJar jar = Visited.jar(directory, "SITE_DOMAIN", "localhost");
    try (Served served = Served.start(directory, jar.environment())) {
      assertEquals("hello localhost staging", served.get("/hello").body());
      assertEquals(500, served.get("/archive").statusCode());
    }
  }

  @Test
  void undeclaredItIsAProblem() throws Exception {
    Finished serve = Visited.jar(directory, "DB_OTHER_URL", "h2:mem:other").run("serve");
    assertEquals(3, serve.exit());
    assertEquals(
        """
        error: DB_OTHER_URL is set, but the application was built for archive, default
            source: environment
            help:   build it with other in pallet.databases, or remove the variable [NOT_DECLARED]
        """,
        serve.all());
  }

  @Test
  void ofTheWrongKindItIsAProblem() throws Exception {
    Finished serve = Visited.jar(directory, "DB_DEFAULT_URL", "h2:mem:shop").run("serve");
    assertEquals(3, serve.exit());
    assertEquals(
        """
        error: DB_DEFAULT_URL is for h2, but the application was built for postgresql
            source: environment
            help:   give a URL of postgresql, or build with quarkus.datasource.db-kind=h2 [WRONG_KIND]
        """,
        serve.all());
    Finished check = Visited.jar(directory, "DB_DEFAULT_URL", "h2:mem:shop").run("check", "--json");
    assertEquals(1, check.exit(), check.all());
    assertTrue(check.out().contains("\"WRONG_KIND\""), check.out());
  }

  @Test
  void theFrameworksOwnVariablesWinAsAGroup() throws Exception {
    String url = Postgres.newDatabase("swordfish");
    String name = url.replaceFirst(".*/", "");
    GuestbookJar jar =
        Visited.jar(
            directory,
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql:" + url.replaceFirst(".*@", "//"),
            "QUARKUS_DATASOURCE_USERNAME",
            name,
            "QUARKUS_DATASOURCE_PASSWORD",
            "swordfish",
            "MIGRATE_ON_SERVE",
            "true");
    try (Served served = Served.start(directory, jar.environment())) {
      assertEquals(name + " 1", served.get("/visits").body());
    }
    jar.environment().put("DB_DEFAULT_URL", "postgres://nobody:mackerel@localhost:1/nowhere");
    jar.environment().remove("MIGRATE_ON_SERVE");
    try (Served served = Served.start(directory, jar.environment())) {
      assertEquals(name + " 2", served.get("/visits").body());
    }
  }

  @Test
  void aWrongPasswordEndsServingBeforeItBegins() throws Exception {
    String url = Postgres.withPassword(Postgres.newDatabase("swordfish"), "mackerel");
    Finished serve = Visited.jar(directory, "DB_DEFAULT_URL", url).run("serve");
    assertEquals(3, serve.exit(), serve.all());
    assertTrue(serve.lastLine().startsWith("error: database default refuses"), serve.err());
    assertFalse(serve.err().contains("\tat "), serve.err());
  }
}
