package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The policy of forwarded headers over real connections; the proxy and the stranger of the rows are
 * two addresses of loopback.
 */
final class ForwardedIT {

  private static final Map<String, String> PEERS =
      Map.of("10.0.0.1", "127.0.0.1", "192.0.2.99", "127.0.0.9");

  static List<ForwardedRow.Group> groups() throws IOException {
    return ForwardedRow.groups(row -> PEERS.containsKey(row.peer()));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void requestsAreResolvedByThePolicy(ForwardedRow.Group group, @TempDir Path directory)
      throws Exception {
    Map<String, String> environment = new LinkedHashMap<>(group.environment());
    environment.computeIfPresent(
        "TRUSTED_PROXIES",
        (name, trusted) -> trusted.equals("none") ? trusted : trusted + "|127.0.0.1");
    environment.put("DB_DEFAULT_URL", "h2:mem:guestbook");
    environment.put("STORAGE_DIR", directory.toString());
    try (Served served = Served.start(directory, environment)) {
      assertAll(group.rows().stream().<Executable>map(row -> () -> assertHolds(row, served)));
    }
  }

  private static void assertHolds(ForwardedRow row, Served served) throws IOException {
    String peer = PEERS.getOrDefault(row.peer(), row.peer());
    String answer = RawHttp.send(peer, "127.0.0.1", served.port(), row.request("/whoami"));
    assertTrue(answer.startsWith("HTTP/1.1 200"), row + ": " + answer);
    assertEquals(
        row.whoami(served.port(), peer), Json.object(RawHttp.body(answer)), row.toString());
  }
}
