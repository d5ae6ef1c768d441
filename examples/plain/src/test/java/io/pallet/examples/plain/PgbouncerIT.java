package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import io.pallet.examples.acceptance.Postgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PgBouncer between the deploy and PostgreSQL. */
@Tag("deep")
class PgbouncerIT {

  private static final Path PGBOUNCER = Path.of("/usr/sbin/pgbouncer");

  @TempDir Path directory;

  private final String direct = Postgres.newDatabase("swordfish");
  private final List<Process> proxies = new ArrayList<>();

  @BeforeEach
  void setUp() {
    assumeTrue(Files.isExecutable(PGBOUNCER), "PgBouncer is not installed");
  }

  @AfterEach
  void tearDown() {
    proxies.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "20, 0", "20, 1"})
  void refusesAPoolOfTransactions(int size, int roundRobin) throws Exception {
    String url = proxy("transaction", size, roundRobin);
    long start = System.nanoTime();
    Finished deploy = Replicas.of(Guestbook.class, directory, url).run("deploy");
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5), deploy.all());
    assertEquals(3, deploy.exit(), deploy.all());
    assertTrue(deploy.err().contains("[TRANSACTION_POOLING]"), deploy.err());
    assertTrue(deploy.err().contains("DB_DEFAULT_MIGRATE_URL"), deploy.err());
    assertEquals(
        "0", Postgres.ask(direct, "select count(*) from pg_locks where locktype = 'advisory'"));
  }

  @Test
  void refusesSixteenAtOnce() throws Exception {
    String url = proxy("transaction", 5, 0);
    for (Finished deploy : Replicas.of(Guestbook.class, directory, url).together(16, "deploy")) {
      assertEquals(3, deploy.exit(), deploy.all());
    }
    assertEquals(
        "0", Postgres.ask(direct, "select count(*) from pg_tables where tablename = 'entries'"));
  }

  @Test
  void goesAroundItForMigrations() throws Exception {
    Replicas replicas = Replicas.of(Guestbook.class, directory, proxy("transaction", 5, 0));
    replicas.environment().put("DB_DEFAULT_MIGRATE_URL", direct);
    Finished deploy = replicas.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
  }

  @ParameterizedTest
  @CsvSource({"4", "20"})
  void takesAPoolOfSessions(int size) throws Exception {
    Replicas replicas = Replicas.of(Guestbook.class, directory, proxy("session", size, 0));
    Finished deploy = replicas.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    assertTrue(replicas.run("deploy").out().contains("nothing to do"));
  }

  private String proxy(String mode, int size, int roundRobin) throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    URI server = URI.create(direct);
    String name = server.getPath().substring(1);
    Files.writeString(directory.resolve("users"), "\"%s\" \"swordfish\"\n".formatted(name));
    Path configuration = directory.resolve("pgbouncer.ini");
    Files.writeString(
        configuration,
        """
        [databases]
        * = host=127.0.0.1 port=%d
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = plain
        auth_file = %s
        pool_mode = %s
        default_pool_size = %d
        server_round_robin = %d
        """
            .formatted(server.getPort(), port, directory.resolve("users"), mode, size, roundRobin));
    List<String> line = new ArrayList<>(List.of(PGBOUNCER.toString()));
    if (System.getProperty("user.name").equals("root")) {
      line.addAll(List.of("-u", "nobody"));
    }
    line.add(configuration.toString());
    Process proxy =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("pgbouncer.log").toFile())
            .start();
    proxies.add(proxy);
    while (!listens(port)) {
      assertTrue(proxy.isAlive(), Files.readString(directory.resolve("pgbouncer.log")));
      proxy.waitFor(50, TimeUnit.MILLISECONDS);
    }
    return direct.replaceFirst(":[0-9]+/", ":" + port + "/").replace("localhost", "127.0.0.1");
  }

  private static boolean listens(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }
}
