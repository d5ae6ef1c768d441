package io.pallet.config.database;

import io.pallet.config.env.Percent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One server of each kind for all tests of the run, which log in as {@code clerk}. */
public final class Servers {

  /** What URLs have to encode. */
  static final String PASSWORD = "p@:/?#% +\u00e9\"{};&=";

  private static final String CLERK = "clerk:" + Percent.encode(PASSWORD);

  private Servers() {}

  public static DatabaseUrl postgresql() {
    return DatabaseUrl.parse(
        "postgres://" + CLERK + "@localhost:" + postgresqlServer().port() + "/postgres");
  }

  static PostgresqlServer postgresqlServer() {
    return Postgresql.SERVER;
  }

  public static DatabaseUrl mariadb() {
    return DatabaseUrl.parse(
        "mariadb://" + CLERK + "@127.0.0.1:" + mariadbServer().port() + "/test?sslmode=disable");
  }

  static MariadbServer mariadbServer() {
    return Mariadb.SERVER;
  }

  /** Started when it is asked for. */
  private static final class Postgresql {

    static final PostgresqlServer SERVER = start();

    private static PostgresqlServer start() {
      try {
        PostgresqlServer server = PostgresqlServer.start("clerk", PASSWORD);
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
        MariadbServer server = MariadbServer.start("clerk", PASSWORD, directory);
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
