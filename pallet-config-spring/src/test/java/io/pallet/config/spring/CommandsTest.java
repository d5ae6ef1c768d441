package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Values;
import io.pallet.config.spring.ShopProcess.Finished;
import io.pallet.config.spring.kiosk.Kiosk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop's jar answers to the commands of a pallet. */
final class CommandsTest {

  private static final String ONE_TRANSACTION =
      "select xmin = (select xmin from databasechangelog) from pg_class where relname = 'suppliers'";

  @TempDir private Path directory;

  private ShopProcess shop(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("shop"));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return ShopProcess.in(directory, environment);
  }

  @Test
  void deployMigratesAndRunsTheApplicationsStepsAndStartsNothing() throws Exception {
    Finished first = shop().run("deploy");
    assertEquals(0, first.exit(), first.all());
    assertTrue(first.err().contains("migrate: 1 migration applied in default"), first.err());
    assertTrue(first.err().contains("stock: stocked up"), first.err());
    assertTrue(first.out().startsWith("done ("), first.out());
    assertFalse(first.all().contains("noise:"), first.all());
    assertFalse(first.err().contains("Tomcat"), first.err());

    Finished second = shop().run("deploy");
    assertEquals(0, second.exit(), second.all());
    assertTrue(second.out().startsWith("nothing to do ("), second.out());
  }

  @Test
  void servingMigratesNothingUnlessItIsToldTo() throws Exception {
    Finished serve = shop("SPRING_JPA_HIBERNATE_DDL_AUTO", "none").run("serve");
    assertTrue(serve.out().contains("dataSource: wares 0"), serve.all());
    assertTrue(serve.out().contains("noise: runner serve"), serve.all());

    Finished told = shop("MIGRATE_ON_SERVE", "true").run();
    assertTrue(told.out().contains("dataSource: wares 1"), told.all());

    Finished memory = shop("DB_DEFAULT_URL", "h2:mem:shop").run();
    assertTrue(memory.out().contains("dataSource: wares 1"), memory.all());
  }

  /** The application's own account may not create tables. */
  @Test
  void theAccountForMigrationsIsUsedByCommandsAlone() throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("DEFAULT", "ANOTHER", "THIRD")) {
      String owner = Postgres.newDatabase("mackerel");
      environment.put("DB_" + name + "_URL", Postgres.withClerk(owner, "sword${x}fish"));
      environment.put("DB_" + name + "_MIGRATE_URL", owner);
    }
    ShopProcess kiosk =
        ShopProcess.in(directory, environment).of(Kiosk.class, name -> name.contains("hibernate"));
    Finished deploy = kiosk.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    assertTrue(deploy.err().contains("3 migrations applied"), deploy.err());
    String third = environment.get("DB_THIRD_MIGRATE_URL");
    assertEquals("t", Postgres.ask(third, ONE_TRANSACTION), "the change set and its row");
    assertEquals(0, kiosk.run("migrate").exit());
    Finished serve = kiosk.run("serve");
    assertEquals(0, serve.exit(), serve.all());
    assertFalse((deploy.all() + serve.all()).contains("mackerel"), deploy.all());
  }

  @Test
  void aMigrationThatFailsIsOneLine() throws Exception {
    String url = "jdbc:h2:" + directory.resolve("shop");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table wares (id int)");
    }
    assertFails(5, "error: migrate: database default: ", shop().run("deploy"));
  }

  @Test
  void aDatabaseThatIsDownEndsItBeforeTheContextStarts() throws Exception {
    Finished deploy =
        shop("DB_DEFAULT_URL", "postgres://clerk:swordfish@localhost:1/shop")
            .run("deploy", "--timeout", "1s");
    assertFails(4, "error: wait: database default does not answer", deploy);
    assertFalse(deploy.err().contains("INFO"), deploy.err());
  }

  @Test
  void anEnvironmentThatCannotBeUsedIsExplained() throws Exception {
    ShopProcess shop =
        shop(
            "DB_DEFAULT_URL",
            "postgres://clerk:macke@rel@db/shop",
            "LOG_FORMAT",
            "json",
            "CONSOLE_OUTPUT_DISABLED",
            "true");
    Finished serve = shop.run("serve");
    assertEquals(3, serve.exit(), serve.all());
    assertTrue(
        serve.all().lines().allMatch(line -> line.startsWith("{\"timestamp\":")), serve.all());
    assertTrue(serve.out().contains("APPLICATION FAILED TO START"), serve.all());
    assertTrue(serve.out().contains("DB_DEFAULT_URL has a raw '@'"), serve.out());
    assertFalse(serve.all().contains("macke"), serve.all());
    assertFalse(serve.all().contains("\tat "), serve.all());

    Finished deploy = shop.run("deploy");
    assertEquals(3, deploy.exit(), deploy.all());
    assertTrue(deploy.err().startsWith("error: DB_DEFAULT_URL has a raw '@'"), deploy.err());
    assertEquals("", deploy.out());
  }

  @Test
  void configAnswersWhatThePlainCommandDoesAndTheSettingsOfTheApplication() throws Exception {
    ShopProcess shop = shop("LOG_LEVEL", "TRACE", "SECRET_KEY", "sentinel");
    Finished json = shop.run("config", "--json");
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    Commands.execute(
        new Plain(),
        Values.of(shop.environment()),
        new PrintStream(plain, true, StandardCharsets.UTF_8),
        System.err,
        "config",
        "--json");
    assertEquals(plain.toString(StandardCharsets.UTF_8), json.out());
    assertFalse(json.all().contains("sentinel"), json.all());
    assertTrue(shop.run("config").out().contains("PAYMENTS_CURRENCY"));
  }

  private record Plain() implements Application {

    @Override
    public String name() {
      return "plain";
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aWordIsNoCommandWhereTheApplicationSaysSo() throws Exception {
    Finished run = shop("DB_DEFAULT_URL", "h2:mem:shop").run("deploy", "--pallet.commands=false");
    assertTrue(run.out().contains("noise: runner deploy --pallet.commands=false"), run.all());
    Finished other = shop("DB_DEFAULT_URL", "h2:mem:shop").run("--x", "deploy");
    assertTrue(other.out().contains("noise: runner --x deploy"), other.all());
  }

  @Test
  void aPortThatIsTakenIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      Finished serve = shop("DB_DEFAULT_URL", "h2:mem:shop", "PORT", port).run();
      assertEquals(8, serve.exit(), serve.all());
      assertEquals(
          "error: the port that PORT gives is taken, or not allowed to this user",
          serve.lastLine());
    }
  }

  private static void assertFails(int exit, String message, Finished finished) {
    assertEquals(exit, finished.exit(), finished.all());
    assertEquals("", finished.out());
    assertFalse(finished.err().contains("\tat "), finished.err());
    assertTrue(finished.lastLine().startsWith(message), finished.err());
  }
}
