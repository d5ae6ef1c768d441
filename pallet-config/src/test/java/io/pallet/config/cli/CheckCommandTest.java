package io.pallet.config.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckCommandTest {

  @TempDir private Path directory;

  private final Map<String, String> sound = new HashMap<>();

  @BeforeEach
  void setUp() {
    sound.put("ENVIRONMENT", "production");
    sound.put("SITE_DOMAIN", "shop.example.org");
    sound.put("SECRET_KEY", "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR");
    sound.put("DB_DEFAULT_URL", "postgres://clerk:s3cret@db/shop?sslmode=verify-full");
    sound.put("STATIC_DIR", directory.resolve("static").toString());
    sound.put("STORAGE_DIR", directory.resolve("storage").toString());
  }

  @Test
  void hasNothingToSayOfASoundPosture() throws Exception {
    Run run = Run.of(new Shop(), sound, "check", "--deploy", "--fail-level", "warning");

    assertEquals("no problems\n", run.out());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({
    "ENVIRONMENT, dev, error, DEBUG_ON ANY_HOST NOT_HTTPS",
    "SECRET_KEY, , warning, NO_SECRET_KEY",
    "SECRET_KEY, s3cret, error, WEAK_SECRET_KEY",
    "SECRET_KEY, ababababababababababababababababababababababababababababab, error, WEAK_SECRET_KEY",
    "ALLOWED_HOSTS, *, warning, ANY_HOST",
    "SITE_PROTOCOL, http, warning, NOT_HTTPS",
    "DB_DEFAULT_URL, postgres://clerk@db/shop, warning, NO_TLS",
    "DB_DEFAULT_URL, postgres://clerk@db/shop?sslmode=prefer, warning, NO_TLS",
    "DB_DEFAULT_MIGRATE_URL, mysql://owner@db/shop, warning, NO_TLS",
    "TRUSTED_PROXIES, 0.0.0.0/0, error, BOUNDLESS_TRUST",
    "TRUSTED_PROXIES, ::/0, error, BOUNDLESS_TRUST"
  })
  void findsWhatIsUnfitForProduction(String name, String value, String level, String codes)
      throws Exception {
    sound.put(name, value == null ? "" : value);

    Run run = Run.of(new Shop(), sound, "check", "--deploy", "--json");

    assertEquals(new TreeSet<>(Set.of(codes.split(" "))), codes(run));
    assertEquals(level.equals("error") ? 1 : 0, run.exitCode());
    assertEquals(
        1, Run.of(new Shop(), sound, "check", "--deploy", "--fail-level", "warning").exitCode());
    assertFalse(run.out().contains("s3cret"));
  }

  @Test
  void leavesOutWhatIsSilenced() throws Exception {
    sound.put("ENVIRONMENT", "dev");
    List<String> silenced =
        List.of("DEBUG_ON=a demo", "ANY_HOST=the same", "NOT_HTTPS=the same", "NO_TLS=a tunnel");
    String[] arguments = {
      "check",
      "--deploy",
      "--silence",
      silenced.get(0),
      "--silence",
      silenced.get(1),
      "--silence",
      silenced.get(2),
      "--silence",
      silenced.get(3)
    };

    Run run = Run.of(new Shop(), sound, arguments);

    assertEquals(0, run.exitCode(), run.out());
    assertEquals("no problems\n", run.out());
  }

  @Test
  void findsPlacesThatCannotBeWrittenTo() throws Exception {
    Files.writeString(directory.resolve("static"), "in the way");

    assertEquals(
        Set.of("NOT_WRITABLE"), codes(Run.of(new Shop(), sound, "check", "--deploy", "--json")));
  }

  @Test
  void findsPendingMigrationsUntilTheyAreApplied() throws Exception {
    sound.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("bakery"));
    sound.put("OVEN_KEY", "s3cret");

    assertEquals(
        Set.of("PENDING_MIGRATIONS"),
        codes(Run.of(new Bakery(), sound, "check", "--deploy", "--json")));
    Run migrate = Run.of(new Bakery(), sound, "migrate");
    assertEquals(0, migrate.exitCode(), migrate.err());
    assertTrue(migrate.err().contains("1 migration applied in default"), migrate.err());
    assertEquals(Set.of(), codes(Run.of(new Bakery(), sound, "check", "--deploy", "--json")));
  }

  @Test
  void triesEveryService() throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      int taken = server.getLocalPort();
      int free = freePort();
      sound.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("shop"));
      sound.put("REDIS_HOSTS", "127.0.0.1:" + taken);
      sound.put("MEMCACHE_HOSTS", "127.0.0.1:" + free);
      sound.put("AMQP_URLS", "amqp://clerk:s3cret@127.0.0.1:" + free + "/shop/");

      Run run = Run.of(new Shop(), sound, "check", "--connect", "--json");

      assertEquals(1, run.exitCode(), run.out());
      JsonNode connections = json(run).get("connections");
      assertEquals(4, connections.size());
      for (JsonNode connection : connections) {
        boolean ready = Set.of("DB_DEFAULT_URL", "REDIS_HOSTS").contains(text(connection));
        assertEquals(ready, connection.get("connected").asBoolean(), connection.toString());
      }
      assertFalse(run.out().contains("s3cret"));
    }
  }

  @Test
  void saysThatSyslogIsAwayWithoutFailing() throws Exception {
    sound.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("shop"));
    sound.put("SYSLOG_SERVER", "127.0.0.1");
    sound.put("SYSLOG_PORT", String.valueOf(freePort()));
    for (String protocol : List.of("tcp", "tls")) {
      sound.put("SYSLOG_PROTO", protocol);
      Run run = Run.of(new Shop(), sound, "check", "--connect", "--json");
      assertEquals(Set.of("UNREACHABLE"), codes(run), run.out());
      assertEquals(0, run.exitCode(), run.out());
    }
    sound.put("SYSLOG_PROTO", "udp");
    assertEquals(Set.of(), codes(Run.of(new Shop(), sound, "check", "--connect", "--json")));
    sound.put("SYSLOG_SERVER", "no-such-host.invalid");
    Run run = Run.of(new Shop(), sound, "check", "--connect");
    assertTrue(run.out().contains("cannot be reached: its name is not known"), run.out());
  }

  @Test
  void saysThatSyslogSpeaksNoTls() throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      Thread greeter =
          new Thread(
              () -> {
                try (Socket client = server.accept()) {
                  client.getOutputStream().write("220 welcome\r\n".getBytes(US_ASCII));
                  client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                  // the client is gone
                }
              });
      greeter.start();
      sound.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("shop"));
      sound.put("SYSLOG_SERVER", "127.0.0.1");
      sound.put("SYSLOG_PROTO", "tls");
      sound.put("SYSLOG_PORT", String.valueOf(server.getLocalPort()));
      Run run = Run.of(new Shop(), sound, "check", "--connect", "--json");
      assertEquals(Set.of("UNREACHABLE"), codes(run), run.out());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String text(JsonNode connection) {
    return connection.get("variable").asText();
  }

  private static Set<String> codes(Run run) throws IOException {
    Set<String> codes = new TreeSet<>();
    json(run).get("problems").forEach(problem -> codes.add(problem.get("code").asText()));
    return codes;
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }
}
