package io.pallet.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of a deploy, when, and what. */
final class NotifyTest {

  @TempDir private Path directory;

  private final Map<String, String> environment = new HashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String place;

  @BeforeEach
  void setUp() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::hear);
    server.start();
    place = "http://127.0.0.1:" + server.getAddress().getPort();
    environment.put("ENVIRONMENT", "staging");
    environment.put("SITE_DOMAIN", "shop.example.org");
    environment.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("market"));
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    environment.put("DEPLOY_NOTIFY_TOKEN", "t0ps3cret");
  }

  @AfterEach
  void tearDown() {
    server.stop(0);
  }

  private void hear(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String key = exchange.getRequestHeaders().getFirst("API-Key");
    heard.add(
        exchange.getRequestURI()
            + " "
            + (authorization == null ? key : authorization)
            + " "
            + body.strip()
                .replaceAll("20[0-9]{2}-[-0-9T:.]+Z", "NOW")
                .replaceAll("1[0-9]{12}", "0"));
    int status = exchange.getRequestURI().getPath().startsWith("/broken") ? 500 : 200;
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void tellsOfAVersionOnce() throws Exception {
    environment.put("DEPLOY_NOTIFY_URLS", place + "/hook?key=k3y");
    assertTrue(deploy("1").err().contains("notify: told 1 of 1 of version 1"));
    assertEquals("", deploy("1").err());
    assertTrue(deploy("2").err().contains("notify: told 1 of 1 of version 2"));
    assertTrue(deploy("1").err().contains("notify: told 1 of 1 of version 1"));
    assertEquals(3, heard.size());
    assertEquals(
        "/hook?key=k3y Bearer t0ps3cret {\"event\":\"deploy\",\"application\":\"market\","
            + "\"version\":\"1\",\"environment\":\"staging\",\"site\":\"https://shop.example.org\","
            + "\"time\":\"NOW\",\"text\":\"market 1 deployed to staging\"}",
        heard.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/graphql?entityGuid=AbC | /graphql t0ps3cret {\"query\":\"mutation($deployment:"
            + " ChangeTrackingDeploymentInput!) { changeTrackingCreateDeployment(deployment:"
            + " $deployment) { deploymentId }"
            + " }\",\"variables\":{\"deployment\":{\"entityGuid\":\"AbC\",\"version\":\"1\","
            + "\"description\":\"market 1 deployed to staging\",\"timestamp\":0}}}",
        "/api/0/organizations/acme/releases/?project=shop | /api/0/organizations/acme/releases/"
            + " Bearer t0ps3cret {\"version\":\"market@1\",\"projects\":[\"shop\"],"
            + "\"dateReleased\":\"NOW\"}",
        "/grafana/api/annotations | /grafana/api/annotations Bearer t0ps3cret {\"time\":0,"
            + "\"tags\":[\"deploy\",\"market\",\"staging\"],"
            + "\"text\":\"market 1 deployed to staging\"}"
      })
  void speaksAsTheReceiverExpects(String path, String said) throws Exception {
    environment.put("DEPLOY_NOTIFY_URLS", place + path);
    deploy("1");
    assertEquals(List.of(said), heard);
  }

  @Test
  void warnsOfAReceiverThatFails() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    environment.put(
        "DEPLOY_NOTIFY_URLS",
        place + "/broken/k3y|" + place + "/well|http://u:p4ss@localhost:" + closed + "/k3y");
    Run run = deploy("1");
    assertTrue(
        run.err().contains("warning: notify: " + place + " answered with status 500\n"), run.err());
    assertTrue(
        run.err().contains("warning: notify: http://localhost:" + closed + " does not answer\n"));
    assertTrue(run.err().contains("notify: told 1 of 3 of version 1"), run.err());
    assertFalse(run.err().contains("k3y"), run.err());
  }

  @Test
  void saysWhomItWouldTell() throws Exception {
    environment.put("DEPLOY_NOTIFY_URLS", place + "/hook");
    Run plan = Run.of(Market.PLAIN, environment, "deploy", "--plan");
    assertTrue(plan.out().contains("notify: would tell 1 of version 1"), plan.out());
    assertEquals(List.of(), heard);
  }

  @Tag("deep")
  @Test
  void doesNotWaitForLong() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      environment.put("DEPLOY_NOTIFY_URLS", "http://localhost:" + silent.getLocalPort() + "/hook");
      deploy("0");
      long start = System.nanoTime();
      Run run = Run.of(market("1"), environment, "deploy", "--only", "notify");
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(6));
      assertTrue(run.err().contains("does not answer"), run.err());
    }
  }

  private Run deploy(String version) throws Exception {
    Run run = Run.of(market(version), environment, "deploy");
    assertEquals(0, run.exitCode(), run.err());
    assertFalse((run.out() + run.err()).contains("t0ps3cret"));
    return run;
  }

  private static Market market(String version) {
    return new Market(version, Set.of(), UnaryOperator.identity());
  }
}
