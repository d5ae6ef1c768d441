package io.pallet.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeployCommandTest {

  @TempDir private Path directory;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setUp() {
    environment.put("ENVIRONMENT", "staging");
    environment.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("market"));
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
  }

  @Test
  void saysWhatItWouldDoAndChangesNothing() throws Exception {
    Run plan = run("deploy", "--plan");

    assertEquals(0, plan.exitCode(), plan.err());
    assertEquals("", plan.err());
    assertEquals(
        """
        wait: no database (T)
        migrate: 2 migrations pending in default (T)
          default: pending V1__stalls.sql
          default: pending V2__open.sql
        fixtures: 2 files to be loaded (T)
          default: market/fixtures/stalls.json
          default: market/fixtures-staging/more.sql
        static: no static files (T)
        storage: DIR/storage/media to be created (T)
        notify: nobody to tell (T)
        planned (T)
        """,
        plan.out().replaceAll("[0-9.]+ s\\)", "T)").replace(directory.toString(), "DIR"));
    assertEquals(0, Files.list(directory).count());
  }

  @Test
  void plansNothingOnceItIsDone() throws Exception {
    assertEquals(0, run("deploy").exitCode());

    Run plan = run("deploy", "--plan", "--json");

    assertEquals(
        "planned planned planned planned planned planned", states(plan), plan.out() + plan.err());
    assertEquals("nothing pending in default", step(plan, "migrate").get("summary").asText());
    assertEquals(
        "default: applied V1__stalls.sql", step(plan, "migrate").get("details").get(0).asText());
    assertEquals("nothing new", step(plan, "fixtures").get("summary").asText());
  }

  @Test
  void printsAnObjectAStep() throws Exception {
    Run first = run("deploy", "--json");
    assertEquals("unchanged done done unchanged done unchanged", states(first), first.err());
    assertEquals(
        "[\"name\",\"state\",\"duration\",\"summary\",\"counts\",\"details\"]",
        new ObjectMapper().valueToTree(keys(step(first, "migrate"))).toString());
    assertEquals("{\"applied\":2}", step(first, "migrate").get("counts").toString());
    assertEquals("{\"files\":2,\"rows\":1}", step(first, "fixtures").get("counts").toString());
    assertTrue(step(first, "wait").get("duration").isNumber());
    assertTrue(first.err().strip().matches("(?s).*\ndone \\([0-9.]+ s\\)"), first.err());

    Run second = run("deploy", "--json");
    assertEquals("unchanged unchanged unchanged unchanged unchanged unchanged", states(second));
    assertTrue(second.err().contains("nothing to do ("), second.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only migrate,storage | migrate storage",
        "--only storage --only wait | wait storage",
        "--skip fixtures,static,notify | wait migrate storage",
        "--only wait,migrate --skip wait | migrate"
      })
  void runsSomeStepsAlone(String options, String steps) throws Exception {
    Run run = run(("deploy --json " + options).split(" ", -1));
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(steps, names(run));
  }

  @Test
  void refusesAStepThatThereIsNot() throws Exception {
    Run run = run("deploy", "--skip", "migrations");
    assertEquals(2, run.exitCode());
    assertTrue(
        run.err()
            .contains(
                "there is no step 'migrations'; there are wait, migrate, fixtures, static, storage,"
                    + " notify"),
        run.err());
  }

  @Test
  void saysWhatWasDoneBeforeAStepFailed() throws Exception {
    DeployStep broken = step("index", true);
    Run run =
        run(
            market(
                steps -> {
                  List<DeployStep> mine = new ArrayList<>(steps);
                  mine.add(2, broken);
                  return mine;
                }),
            "deploy",
            "--json");
    assertEquals(8, run.exitCode());
    assertEquals("unchanged done failed", states(run));
    assertEquals("no such index", step(run, "index").get("summary").asText());
    assertTrue(
        run.err()
            .strip()
            .matches(
                "(?s).*\nerror: index: no such index \\(after [0-9.]+ s; done: wait, migrate; not"
                    + " begun: fixtures, static, storage, notify\\)"),
        run.err());
  }

  @Test
  void letsTheApplicationAddReplaceAndDropSteps() throws Exception {
    Run run =
        run(
            market(
                steps -> {
                  List<DeployStep> mine = new ArrayList<>(steps);
                  mine.removeIf(each -> Set.of("static", "notify").contains(each.name()));
                  mine.replaceAll(
                      each -> each.name().equals("storage") ? step("storage", false) : each);
                  mine.add(0, step("before", false));
                  mine.add(step("after", false));
                  return mine;
                }),
            "deploy",
            "--json");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("before wait migrate fixtures storage after", names(run));
  }

  @Test
  void hasOneDatabaseByTwoNames() throws Exception {
    environment.put("DB_READER_URL", "h2:///" + directory.resolve("market"));
    Run run = run("migrate", "--timeout", "20s");
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void migratesASchemaThatHasItsOwnTablesAlone() throws Exception {
    try (Connection connection = connection()) {
      connection.createStatement().execute("create table pallet_mark (kind varchar(20))");
    }
    Run run = run("migrate");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().contains("2 migrations applied"), run.err());
  }

  @Test
  void migratesNoSchemaThatHasOtherTables() throws Exception {
    try (Connection connection = connection()) {
      connection.createStatement().execute("create table tea (name varchar(20))");
    }
    assertEquals(5, run("migrate").exitCode());
  }

  @Test
  void saysThatItTakesNoLock() throws Exception {
    Run run = run("migrate", "--no-lock");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("warning: --no-lock"), run.err());
    assertFalse(Files.exists(directory.resolve("market.deploy-lock")));
  }

  @Test
  void loadsFixturesOfItsEnvironmentOnce() throws Exception {
    environment.put("ENVIRONMENT", "test");
    assertEquals(0, run("migrate").exitCode());
    Run first = run("loadfixtures");
    assertTrue(first.err().contains("fixtures: 1 file loaded"), first.err());
    assertTrue(run("loadfixtures").out().contains("nothing to do"));
    environment.put("ENVIRONMENT", "staging");
    assertTrue(run("loadfixtures").err().contains("fixtures: 1 file loaded"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "test | clear stall offer | 2 | say --yes",
        "staging | clear --yes stall offer | 2 | say --force",
        "test | clear --yes stall | 2 | these tables refer to them: OFFER",
        "test | clear --yes nothing | 2 | there is no table nothing",
        "test | clear --yes stall --database other | 3 | DB_OTHER_URL",
        "test | clear | 2 | Missing required parameter",
        "staging | clear --yes --force stall offer | 0 | STALL, OFFER emptied",
        "test | clear --yes --cascade STALL | 0 | STALL, OFFER emptied",
        "staging | clear --plan --cascade stall | 0 | STALL, OFFER to be emptied"
      })
  void clearsWhatIsNamedAndMeant(String name, String command, int exit, String says)
      throws Exception {
    assertEquals(0, run("deploy").exitCode());
    environment.put("ENVIRONMENT", name);
    Run run = run(command.split(" ", -1));
    assertEquals(exit, run.exitCode(), run.err());
    assertTrue((run.out() + run.err()).contains(says), run.out() + run.err());
    boolean emptied = says.endsWith("OFFER emptied");
    assertEquals(emptied ? "0" : "2", count());
    if (emptied) {
      environment.put("ENVIRONMENT", "staging");
      assertTrue(run("loadfixtures").err().contains("2 files loaded"));
    }
  }

  @Test
  void waitsForTheServicesThatTheApplicationNeeds() throws Exception {
    Market market = new Market("1", Set.of("REDIS_HOSTS"), UnaryOperator.identity());
    assertEquals(3, run(market, "migrate").exitCode());
    try (ServerSocket redis = new ServerSocket(0)) {
      environment.put("REDIS_HOSTS", "localhost:" + redis.getLocalPort());
      Run run = run(market, "migrate");
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.err().contains("wait: 2 of 2 ready"), run.err());
    }
    Run run = run(market, "migrate", "--timeout", "100ms");
    assertEquals(4, run.exitCode(), run.err());
  }

  @Test
  void answersForHealthWhileItRuns() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> answers = new ArrayList<>();
    DeployStep asking =
        new DeployStep() {
          @Override
          public String name() {
            return "ask";
          }

          @Override
          public Outcome run(Deployment deployment) {
            try (Socket other = new Socket("localhost", port)) {
              other.getOutputStream().write('G'); // and no more: nobody is to wait for it
              for (String path :
                  List.of("/healthz", "/readyz", "/q/health/ready", "/x/readiness")) {
                answers.add(ask(port, path));
              }
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            return Outcome.unchanged("asked");
          }
        };
    Run run = run(market(steps -> List.of(asking)), "deploy", "--health", Integer.toString(port));
    assertEquals(0, run.exitCode(), run.err());
    String body = " {\"live\":true,\"ready\":false,\"deploy\":\"ask: ...\"}\n";
    assertEquals(List.of("200" + body, "503" + body, "503" + body, "503" + body), answers);
  }

  private static String ask(int port, String path) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                      .timeout(Duration.ofSeconds(10))
                      .build(),
                  BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Market market(UnaryOperator<List<DeployStep>> own) {
    return new Market("1", Set.of(), own);
  }

  private static DeployStep step(String name, boolean fails) {
    return new DeployStep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Outcome run(Deployment deployment) throws StepFailedException {
        if (fails) {
          throw new StepFailedException(ExitCode.FAILED, "no such " + name);
        }
        return Outcome.unchanged("done nothing");
      }
    };
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + directory.resolve("market"));
  }

  private String count() throws Exception {
    try (Connection connection = connection();
        var rows = connection.createStatement().executeQuery("select count(*) from stall")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Run run(String... arguments) throws Exception {
    return run(Market.PLAIN, arguments);
  }

  private Run run(Market market, String... arguments) throws Exception {
    return Run.of(market, environment, arguments);
  }

  private static List<JsonNode> steps(Run run) throws IOException {
    List<JsonNode> steps = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      steps.add(new ObjectMapper().readTree(line));
    }
    return steps;
  }

  private static JsonNode step(Run run, String name) throws IOException {
    return steps(run).stream()
        .filter(step -> step.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String states(Run run) throws IOException {
    return String.join(" ", steps(run).stream().map(each -> each.get("state").asText()).toList());
  }

  private static String names(Run run) throws IOException {
    return String.join(" ", steps(run).stream().map(each -> each.get("name").asText()).toList());
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
