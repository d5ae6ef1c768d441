package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a guestbook's logs go that has no configuration of logging, and what they look like. */
class LoggingIT {

  private static final String SENTINEL = "Xq7sentinel9Zk";

  /** What a reader of one line each would take for two. */
  private static final String HOSTILE =
      "caf\u00e9\n<14>1 2023-11-14T22:13:20.750Z forger forged 1 - - \u202eyes%n{} ";

  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("timestamp", "level", "message", "logger", "thread", "host", "pid"));

  private static final List<String> MORE_KEYS =
      List.of("mdc", "errorType", "errorMessage", "stackTrace");

  @TempDir static Path directory;

  private static Map<String, String> environment;

  @BeforeAll
  static void deploy() throws Exception {
    environment = new HashMap<>();
    environment.put("ENVIRONMENT", "staging");
    environment.put("SITE_DOMAIN", "guests.example.org");
    environment.put("ALLOWED_HOSTS", "*");
    environment.put("EMAIL_USERNAME", "clerk");
    environment.put("EMAIL_PASSWORD", SENTINEL);
    environment.put("DB_DEFAULT_URL", Engine.H2.newDatabase(directory));
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    environment.put("LOG_FORMAT", "json");
    GuestbookJar.Finished deploy = new GuestbookJar(directory, environment).run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
  }

  @Test
  void goToTheConsoleAndBySecureSyslog() throws Exception {
    holds("tls", false);
  }

  @Test
  void goToTheConsoleAndBySyslogInAStream() throws Exception {
    holds("tcp", false);
  }

  @Test
  void goBySyslogInDatagramsAlone() throws Exception {
    holds("udp", true);
  }

  private void holds(String protocol, boolean disabled) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("CONSOLE_OUTPUT_DISABLED", String.valueOf(disabled));
    try (SyslogServer server = SyslogServer.start(protocol, directory)) {
      all.putAll(server.variables());
      try (Served served = Served.start(directory, all)) {
        assertEquals(303, served.sign(Form.of("Eve", HOSTILE + SENTINEL)).statusCode());
        assertEquals(143, served.terminate());
        List<Map<?, ?>> documents = documents(served.log());
        assertEquals(disabled, documents.isEmpty(), documents::toString);
        if (!disabled) {
          assertOneOf(texts(documents), "Eve writes: " + HOSTILE + "********");
        }
      }
      assertSyslog(server.all(), protocol, disabled);
    }
  }

  /** Each line of the console, with the same keys whatever wrote it. */
  private static List<Map<?, ?>> documents(Path log) throws Exception {
    List<Map<?, ?>> documents = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      // newer JVMs themselves warn of what libraries do
      if (!line.startsWith("WARNING: ")) {
        Map<?, ?> document = Json.object(line);
        Set<Object> keys = new LinkedHashSet<>(document.keySet());
        keys.removeAll(MORE_KEYS);
        assertEquals(KEYS, keys, line);
        assertEquals("guests.example.org", document.get("host"), line);
        assertFalse(line.contains(SENTINEL), line);
        documents.add(document);
      }
    }
    return documents;
  }

  private static List<String> texts(List<Map<?, ?>> documents) {
    return documents.stream().map(document -> String.valueOf(document.get("message"))).toList();
  }

  private static void assertSyslog(
      List<SyslogMessage> messages, String protocol, boolean disabled) {
    for (SyslogMessage message : messages) {
      assertEquals("guests.example.org", message.host(), message.toString());
      assertFalse(message.toString().contains(SENTINEL), message.toString());
    }
    List<String> texts = messages.stream().map(SyslogMessage::text).toList();
    assertOneOf(
        texts,
        "\ufeffEve writes: "
            + HOSTILE.replace('\n', ' ').replace("\u202e", "\\u202e")
            + "********");
    String start = texts.stream().filter(text -> text.contains(" starts: ")).findFirst().get();
    String places = (disabled ? "" : "the console as json and to ") + protocol + "://localhost:";
    assertTrue(
        start.contains(" starts: environment staging, databases default=h2, logs to " + places),
        start);
  }

  private static void assertOneOf(List<String> texts, String wanted) {
    List<String> forged = texts.stream().filter(text -> text.contains("forged")).toList();
    assertEquals(List.of(wanted), forged, texts::toString);
  }
}
