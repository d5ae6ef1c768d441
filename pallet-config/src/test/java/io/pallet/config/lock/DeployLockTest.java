package io.pallet.config.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Servers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeployLockTest {

  private static final Holder ANN = new Holder("web-1", "pid 7", Instant.EPOCH, "a1");
  private static final Holder BO = new Holder("web-2", "pid 7", Instant.EPOCH, "b2");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb", "h2", "sqlite", "rows"})
  void isHadByOneAtATime(String kind) throws Exception {
    DeployLock first = lock(kind, ANN);
    DeployLock second = lock(kind, BO);
    assertTrue(first.tryToHave());
    assertFalse(second.tryToHave());
    first.keep();
    first.close();
    awaitLock(second);
    second.close();
    awaitLock(first);
    first.close();
  }

  /** A server sees the end of a session a moment after it. */
  private static void awaitLock(DeployLock lock) throws Exception {
    long start = System.nanoTime();
    while (!lock.tryToHave()) {
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "rows"})
  void saysWhoHasIt(String kind) throws Exception {
    try (DeployLock first = lock(kind, ANN);
        DeployLock second = lock(kind, BO)) {
      assertTrue(first.tryToHave());
      assertFalse(second.tryToHave());
      Holder holder = second.holder().orElseThrow();
      assertTrue(holder.isSame(ANN));
      assertTrue(holder.toString().startsWith("web-1 (pid 7) since 20"), holder.toString());
    }
  }

  @Test
  void saysWhoHasItInMariadbWhileItRests() throws Exception {
    try (DeployLock first = lock("mariadb", ANN);
        DeployLock second = lock("mariadb", BO)) {
      assertTrue(first.tryToHave());
      assertTrue(second.holder().orElseThrow().process().startsWith("connection "));
      CountDownLatch end = new CountDownLatch(1);
      Thread keeper =
          new Thread(
              () -> {
                while (end.getCount() > 0) {
                  keep(first);
                }
              });
      keeper.start();
      Optional<Holder> holder = second.holder();
      while (!holder.map(Holder::isNamed).orElse(false)) {
        holder = second.holder();
      }
      assertTrue(holder.orElseThrow().isSame(ANN));
      end.countDown();
      keeper.join();
    }
  }

  private static void keep(DeployLock lock) {
    try {
      lock.keep();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isTakenOverFromARowThatStandsStill() throws Exception {
    DatabaseUrl url = Servers.postgresql();
    DeployLock dead = lock("rows", ANN);
    RowLock next = new RowLock(url, BO, Duration.ofMillis(1));
    assertTrue(dead.tryToHave());
    assertFalse(next.tryToHave());
    dead.keep();
    assertFalse(next.tryToHave());
    while (!next.tryToHave()) {
      assertTrue(next.holder().orElseThrow().isSame(ANN));
    }
    assertThrows(SQLException.class, dead::keep);
    next.keep();
    dead.close();
    assertTrue(next.holder().orElseThrow().isSame(BO));
    next.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "psql", "pallet|a|pid 7|soon|web", "pallet|a|pid 7|99999999999999999|web"})
  void doesNotTakeOthersForAHolder(String text) {
    assertEquals(Optional.empty(), Holder.decode(text));
  }

  private DeployLock lock(String kind, Holder holder) {
    return switch (kind) {
      case "postgresql" -> DeployLock.of(Servers.postgresql(), holder);
      case "mariadb" -> DeployLock.of(Servers.mariadb(), holder);
      case "rows" -> new RowLock(Servers.postgresql(), holder, Duration.ofMinutes(1));
      default ->
          DeployLock.of(
              DatabaseUrl.parse(kind + ":///" + directory.resolve("new/shop.db")), holder);
    };
  }
}
