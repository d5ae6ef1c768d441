package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.Engine;
import io.pallet.examples.acceptance.GuestbookJar;
import io.pallet.examples.acceptance.Json;
import io.pallet.examples.acceptance.Served;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the guestbook's logs go that has no configuration of logging. */
class LoggingIT {

  @TempDir Path directory;

  @Test
  void allGoesToSyslogUntilTheEnd() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<List<String>> received = new CompletableFuture<>();
      Thread receiver = new Thread(() -> received.complete(messages(server)), "receiver");
      receiver.start();
      Map<String, String> environment = environment();
      environment.put("SYSLOG_SERVER", "localhost");
      environment.put("SYSLOG_PORT", String.valueOf(server.getLocalPort()));
      environment.put("SYSLOG_PROTO", "tcp");
      try (Served served = Served.start(directory, environment)) {
        assertEquals(200, served.get("/healthz").statusCode());
        assertEquals(143, served.terminate());
      }
      List<String> messages = received.get();
      String start = messages.stream().filter(line -> line.contains(" starts: ")).findFirst().get();
      assertTrue(
          start.matches(
              "<14>1 [0-9T:.-]+Z guests.example.org io.pallet.config.cli.Serve [0-9]+ -"
                  + " \\[pallet@32473 level=\"INFO\" logger=\"io.pallet.config.cli.Serve\""
                  + " thread=\"main\"\\] guestbook .* starts: environment staging, databases"
                  + " default=h2, logs to the console as json and to tcp://localhost:[0-9]+"),
          start);
      for (String message : messages) {
        assertTrue(message.matches("<1[1-5]>1 .*"), message);
        assertFalse(message.contains("swordfish"), message);
      }
    }
  }

  @Test
  void theConsoleHasOneDocumentALine() throws Exception {
    try (Served served = Served.start(directory, environment())) {
      assertEquals(143, served.terminate());
      List<String> lines = Files.readAllLines(served.log());
      assertFalse(lines.isEmpty());
      for (String line : lines) {
        assertEquals("guests.example.org", Json.object(line).get("host"), line);
      }
    }
  }

  private Map<String, String> environment() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENVIRONMENT", "staging");
    environment.put("SITE_DOMAIN", "guests.example.org");
    environment.put("SECRET_KEY", "swordfish-".repeat(6));
    environment.put("DB_DEFAULT_URL", Engine.H2.newDatabase(directory));
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    environment.put("LOG_FORMAT", "json");
    assertEquals(0, new GuestbookJar(directory, environment).run("deploy").exit());
    return environment;
  }

  /** The messages of the first connection, each with its length before it. */
  private static List<String> messages(ServerSocket server) {
    List<String> messages = new ArrayList<>();
    try (Socket connection = server.accept();
        DataInputStream in = new DataInputStream(connection.getInputStream())) {
      int length = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != ' ') {
          length = 10 * length + b - '0';
        } else {
          byte[] message = new byte[length];
          in.readFully(message);
          messages.add(new String(message, StandardCharsets.UTF_8));
          length = 0;
        }
      }
    } catch (IOException e) {
      messages.add(e.toString());
    }
    return messages;
  }
}
