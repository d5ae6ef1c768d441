package io.pallet.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a deploy knows at once that it has nothing to do; its steps say nothing then. */
final class ReceiptsTest {

  @TempDir private Path directory;

  private final Map<String, String> environment = new HashMap<>();
  private Market market = Market.PLAIN;

  private record Own(boolean isDoneOnce) implements DeployStep {

    @Override
    public String name() {
      return "own";
    }

    @Override
    public Outcome run(Deployment deployment) {
      return Outcome.unchanged("ran");
    }
  }

  @BeforeEach
  void setUp() {
    environment.put("ENVIRONMENT", "staging");
    environment.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("market"));
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
  }

  @Test
  void theSecondDeployKnowsItAtOnce() throws Exception {
    assertTrue(deploy().err().contains("2 migrations applied"));

    Run second = deploy();

    assertTrue(second.out().startsWith("nothing to do ("), second.out());
    assertEquals("", second.err());
  }

  @Test
  void aTimeoutIsNoReasonForSteps() throws Exception {
    deploy();

    assertEquals("", deploy("--timeout", "30s").err());
  }

  @Test
  void aReplicaOfAnotherNameKnowsItToo() throws Exception {
    deploy();
    environment.put("HOSTNAME", "web-2");

    assertEquals("", deploy().err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from \"flyway_schema_history\" where \"version\" = '2'; alter table stall drop column opened",
        "update \"flyway_schema_history\" set \"installed_rank\" = 7 where \"version\" = '2'",
        "insert into pallet_mark values ('fixture', 'by/hand.sql', 'x', 'y')",
        "update pallet_mark set value_of = 'x' where kind = 'fixture'",
        "delete from pallet_mark where kind = 'receipt'",
        "update pallet_mark set value_of = 'nonsense' where kind = 'receipt'",
        "drop table pallet_mark"
      })
  void aChangeByHandTakesTheLongWay(String sql) throws Exception {
    deploy();
    execute(sql);

    Run run = Run.of(market, environment, "deploy");

    assertTrue(run.err().contains("migrate: "), run.err());
  }

  @Test
  void anotherSettingTakesTheLongWayOnce() throws Exception {
    deploy();
    environment.put("MARKET_DAYS", "mon|tue");

    assertTrue(deploy().err().contains("migrate: "));
    assertEquals("", deploy().err());
    environment.remove("MARKET_DAYS");
    assertEquals("", deploy().err(), "the first receipt still holds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPRING_CONFIG_LOCATION", "QUARKUS_CONFIG_LOCATIONS", "LOADER_PATH"})
  void settingsFromElsewhereTakeTheLongWay(String name) throws Exception {
    environment.put(name, "/etc/shop");
    deploy();

    assertTrue(deploy().err().contains("migrate: "));
  }

  @Test
  void anEmptiedVolumeIsFilledAgain() throws Exception {
    deploy();
    Files.delete(directory.resolve("storage/media"));

    assertTrue(deploy().err().contains("storage: "));
    assertEquals("", deploy().err());
  }

  @Test
  void anotherVersionTakesTheLongWay() throws Exception {
    deploy();
    market = new Market("2", Set.of(), market.own());

    assertTrue(deploy().err().contains("migrate: "));
  }

  @Test
  void aStepOfTheApplicationsOwnRunsEachTime() throws Exception {
    own(new Own(false));
    deploy();

    assertTrue(deploy().err().contains("own: ran"));
  }

  @Test
  void unlessOnceIsEnough() throws Exception {
    own(new Own(true));
    assertTrue(deploy().err().contains("own: ran"));

    assertEquals("", deploy().err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--plan", "--no-lock", "--skip=notify"})
  void whoAsksForStepsGetsThem(String option) throws Exception {
    deploy();

    Run run = deploy(option);

    assertTrue((run.out() + run.err()).contains("migrate"), run.err());
  }

  @Test
  void aPartOfTheStepsLeavesNoReceipt() throws Exception {
    deploy("--skip=static");

    assertTrue(deploy().err().contains("static: "));
  }

  private Run deploy(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("deploy"));
    arguments.addAll(List.of(options));
    Run run = Run.of(market, environment, arguments.toArray(new String[0]));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  private void own(DeployStep step) {
    market =
        new Market(
            "1",
            Set.of(),
            builtIn -> {
              List<DeployStep> steps = new ArrayList<>(builtIn);
              steps.add(step);
              return steps;
            });
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:" + directory.resolve("market"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
