package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to whom when the guestbook is told to end. */
class ShutdownIT {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aRequestInFlightIsFinished(Engine engine) throws Exception {
    Map<String, String> environment =
        Map.of(
            "ENVIRONMENT", "dev_local",
            "DB_DEFAULT_URL", engine.newDatabase(directory),
            "STORAGE_DIR", directory.resolve("storage").toString());
    assertEquals(0, new GuestbookJar(directory, environment).run("deploy").exit());
    try (Served served = Served.start(directory, environment);
        Socket socket = new Socket("localhost", served.port())) {
      Form form = Form.of("Slow", "in no hurry");
      byte[] body = form.bytes();
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      begin(socket.getOutputStream(), form);
      // the server says so when the application begins to read, or just before, as Tomcat does:
      // another answer gives it the time to count the request
      assertStatus(100, answer.readLine());
      assertEquals("", answer.readLine());
      socket.getOutputStream().write(Arrays.copyOf(body, 100));
      socket.getOutputStream().flush();
      assertEquals(200, served.get("/healthz").statusCode());

      served.process().destroy();
      served.awaitListening(false);
      assertTrue(served.process().isAlive(), () -> log(served));
      socket.getOutputStream().write(Arrays.copyOfRange(body, 100, body.length));
      socket.getOutputStream().flush();

      assertStatus(303, answer.readLine());
      assertEquals(143, served.awaitExit(), () -> log(served));
      assertFalse(log(served).contains("did not finish"), () -> log(served));
    }
    try (Served again = Served.start(directory, environment)) {
      assertTrue(again.get("/").body().contains("in no hurry"));
    }
  }

  @Test
  void aConnectionThatIsOnlyOpenHoldsNothingUp() throws Exception {
    Map<String, String> environment =
        Map.of("ENVIRONMENT", "dev_local", "DB_DEFAULT_URL", Engine.H2.newDatabase(directory));
    try (Served served = Served.start(directory, environment)) {
      assertEquals(200, served.get("/healthz").statusCode());
      assertEquals(143, served.terminate());
      String log = log(served);
      assertFalse(log.contains("\tat "), log);
      assertFalse(log.contains("did not finish"), log);
    }
  }

  /** Not every server names the status too. */
  private static void assertStatus(int status, @Nullable String line) {
    assertTrue(String.valueOf(line).startsWith("HTTP/1.1 " + status + " "), line);
  }

  private static void begin(OutputStream out, Form form) throws Exception {
    String head =
        """
        POST /sign HTTP/1.1
        Host: localhost
        Content-Type: %s
        Content-Length: %d
        Expect: 100-continue

        """
            .formatted(form.contentType(), form.bytes().length)
            .replace("\n", "\r\n");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String log(Served served) {
    try {
      return Files.readString(served.log());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
