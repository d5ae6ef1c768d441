package io.pallet.config.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One server of each kind for all tests of the run, which log in as {@code clerk}. */
public final class Servers {

  private Servers() {}

  public static DatabaseUrl postgresql() {
    return DatabaseUrl.parse(
        "postgres://clerk:s3cret@localhost:" + Postgresql.SERVER.port() + "/postgres");
  }

  public static DatabaseUrl mariadb() {
    return DatabaseUrl.parse(
        "mariadb://clerk:s3cret@127.0.0.1:" + Mariadb.SERVER.port() + "/test?sslmode=disable");
  }

  /** Started when it is asked for. */
  private static final class Postgresql {

    static final PostgresqlServer SERVER = start();

    private static PostgresqlServer start() {
      try {
        PostgresqlServer server = PostgresqlServer.start("clerk", "s3cret");
        closeAtExit(server);
        return server;
      } catch (Exception e) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
    }
  }

  /** Started when it is asked for. */
  private static final class Mariadb {

    static final MariadbServer SERVER = start();

    private static void close(MariadbServer server, Path directory) throws Exception {
      server.close();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }

    private static MariadbServer start() {
      try {
        Path directory = Files.createTempDirectory("mariadb");
        MariadbServer server = MariadbServer.start("clerk", "s3cret", directory);
        closeAtExit(() -> close(server, directory));
        return server;
      } catch (Exception e) {
        throw new IllegalStateException("MariaDB does not start", e);
      }
    }
  }

  private static void closeAtExit(AutoCloseable server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                  } catch (Exception e) {
                    throw new IllegalStateException("a server does not stop", e);
                  }
                }));
  }
}
