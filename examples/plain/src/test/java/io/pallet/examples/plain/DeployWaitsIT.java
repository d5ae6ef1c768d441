package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.GuestbookJar.Running;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that comes late, or comes and goes. */
class DeployWaitsIT {

  @TempDir Path directory;

  private int port;

  @BeforeEach
  void setUp() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  @Test
  void isWaitedFor() throws Exception {
    Running deploy = replicas().begin("deploy");
    awaitText(deploy, "does not answer");
    try (EmbeddedPostgres server = start()) {
      assertEquals(port, server.getPort());
      Finished finished = deploy.finish(60);
      assertEquals(0, finished.exit(), finished.all());
    }
  }

  @Test
  void isAskedOnceASecondAtMost() throws Exception {
    List<Long> times = new CopyOnWriteArrayList<>();
    try (ServerSocket deaf = new ServerSocket(port)) {
      Thread listener = new Thread(() -> hangUp(deaf, times));
      listener.setDaemon(true);
      listener.start();
      Finished finished = replicas().run("deploy", "--timeout", "4s");
      assertEquals(4, finished.exit(), finished.all());
    }
    assertTrue(times.size() >= 2 && times.size() <= 5, times.toString());
    for (int i = 1; i < times.size(); i++) {
      long between = times.get(i) - times.get(i - 1);
      assertTrue(between > TimeUnit.MILLISECONDS.toNanos(900), times.toString());
    }
  }

  private static void hangUp(ServerSocket deaf, List<Long> times) {
    try {
      while (true) {
        Socket socket = deaf.accept();
        times.add(System.nanoTime());
        socket.close();
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  @Tag("deep")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 30})
  void isFoundWithinASecondAndAHalf(int seconds) throws Exception {
    start().close();
    Running deploy = replicas().begin("deploy");
    new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    try (EmbeddedPostgres server = start()) {
      assertEquals(port, server.getPort());
      while (!accepts()) {
        assertTrue(deploy.process().isAlive());
      }
      long accepted = System.nanoTime();
      awaitText(deploy, "wait: 1 of 1 ready");
      long begun = TimeUnit.MILLISECONDS.toNanos(seconds == 0 ? 5000 : 1500);
      assertTrue(System.nanoTime() - accepted < begun);
      assertEquals(0, deploy.finish(60).exit());
    }
  }

  @Tag("deep")
  @Test
  void mayBeStartedTwentyTimesAnew() throws Exception {
    start().close();
    List<Running> deploys = List.of(replicas().begin("deploy"), replicas().begin("deploy"));
    for (int i = 0; i < 20; i++) {
      start().close();
    }
    try (EmbeddedPostgres server = start()) {
      assertEquals(port, server.getPort());
      for (Running deploy : deploys) {
        Finished finished = deploy.finish(120);
        assertTrue(finished.exit() == 0 || finished.exit() == 5, finished.all());
      }
      assertEquals(0, replicas().run("deploy").exit());
    }
  }

  private boolean accepts() {
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Replicas replicas() {
    return Replicas.of(
        Guestbook.class, directory, "postgres://postgres@localhost:" + port + "/postgres");
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("data").toFile())
        .setCleanDataDirectory(false)
        .start();
  }

  private static void awaitText(Running deploy, String text) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.readString(deploy.err()).contains(text)) {
      assertTrue(System.nanoTime() < end && deploy.process().isAlive(), text);
      deploy.process().waitFor(20, TimeUnit.MILLISECONDS);
    }
  }
}
