package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy of forwarded headers, with connections from the very peers of the rows. */
@Tag("deep")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForwardedPeersIT {

  private static final int PORT = 8080;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private Namespace network;

  static List<ForwardedRow.Group> groups() throws IOException {
    return ForwardedRow.groups(row -> true);
  }

  @BeforeAll
  void makeTheNetwork() throws Exception {
    network =
        Namespace.with(
            groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.peer().replace("::ffff:", ""))
                .distinct()
                .filter(peer -> !peer.equals("::1"))
                .toList());
  }

  @AfterAll
  void removeTheNetwork() throws IOException {
    if (network != null) {
      network.close();
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void requestsAreResolvedByThePolicy(ForwardedRow.Group group, @TempDir Path directory)
      throws Exception {
    Map<String, String> environment = new LinkedHashMap<>(group.environment());
    environment.put("DB_DEFAULT_URL", "h2:mem:guestbook");
    environment.put("STORAGE_DIR", directory.toString());
    environment.put("PORT", Integer.toString(PORT));
    Path log = Files.createTempFile(directory, "serve", ".log");
    Process process = new GuestbookJar(directory, environment, network.launcher()).serve(log);
    try {
      awaitListening(process, log);
      assertAll(group.rows().stream().<Executable>map(row -> () -> assertHolds(row)));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void awaitListening(Process process, Path log) throws Exception {
    long start = System.nanoTime();
    while (network.send("127.0.0.1", PORT, "GET / HTTP/1.0\r\n\r\n").isEmpty()) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
        throw new AssertionError(Files.readString(log));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private void assertHolds(ForwardedRow row) throws IOException {
    String answer = network.send(row.peer(), PORT, row.request("/whoami"));
    assertTrue(answer.startsWith("HTTP/1.1 200"), row + ": " + answer);
    assertEquals(row.whoami(PORT, row.client()), Json.object(RawHttp.body(answer)), row.toString());
  }
}
