package io.pallet.config.database;

import io.pallet.config.env.Percent;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One server of each kind for all tests of the run, which log in as {@code clerk}; each stops with
 * the JVM.
 */
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
        return PostgresqlServer.start("clerk", PASSWORD);
      } catch (Exception e) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
    }
  }

  /** Started when it is asked for. */
  private static final class Mariadb {

    static final MariadbServer SERVER = start();

    private static MariadbServer start() {
      try {
        Path directory = Files.createTempDirectory("mariadb");
        directory.toFile().deleteOnExit(); // what is in it goes with the server
        return MariadbServer.start("clerk", PASSWORD, directory);
      } catch (Exception e) {
        throw new IllegalStateException("MariaDB does not start", e);
      }
    }
  }
}
