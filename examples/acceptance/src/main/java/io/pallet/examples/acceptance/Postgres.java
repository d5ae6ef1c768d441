package io.pallet.examples.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that checks passwords, one for all tests of the run. */
public final class Postgres {

  private static final Postgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The URL of a new database, with a role of its own that has this password. */
  public static String newDatabase(String password) {
    String name = "guestbook_" + DATABASES.incrementAndGet();
    try {
      SERVER.execute("create role " + name + " login password '" + password + "'");
      SERVER.execute("create database " + name + " owner " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database", e);
    }
    return url(name, password);
  }

  /** The same database for a new role that may only do what it is granted. */
  public static String forClerk(String url, String name, String password) {
    try {
      SERVER.execute("create role " + name + " login password '" + password + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("no role", e);
    }
    return url.replaceFirst("//[^@]*@", "//" + name + ":" + password + "@");
  }

  /** The first column of the first row of a query, as the owner of a database. */
  public static String ask(String url, String sql) throws SQLException {
    try (Connection connection = SERVER.server.getDatabase("postgres", name(url)).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Changes a database, as its owner's superuser. */
  public static void execute(String url, String sql) throws SQLException {
    try (Connection connection = SERVER.server.getDatabase("postgres", name(url)).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** The same database with another password. */
  public static String withPassword(String url, String password) {
    return url.replaceFirst(":[^:@]*@", ":" + password + "@");
  }

  private static String url(String name, String password) {
    return "postgres://%s:%s@localhost:%d/%s"
        .formatted(name, password, SERVER.server.getPort(), name);
  }

  private static Postgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      Postgres postgres = new Postgres(server);
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
      postgres.checkPasswords();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not start", e);
    }
  }

  /** The superuser of the tests comes without a password; everybody else needs one. */
  private void checkPasswords() throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Path rules;
      try (ResultSet row = statement.executeQuery("show hba_file")) {
        row.next();
        rules = Path.of(row.getString(1));
      }
      Files.writeString(
          rules,
          """
          local all postgres trust
          host all postgres 127.0.0.1/32 trust
          host all postgres ::1/128 trust
          local all all scram-sha-256
          host all all all scram-sha-256
          """);
      statement.execute("select pg_reload_conf()");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
