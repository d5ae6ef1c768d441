package io.pallet.config.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that checks passwords, for all tests of a run. */
final class Postgres {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private Postgres() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      checkPasswords(server);
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void checkPasswords(EmbeddedPostgres server) throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password 'postgres'");
      try (ResultSet file = statement.executeQuery("show hba_file")) {
        file.next();
        Files.writeString(Path.of(file.getString(1)), "host all all all scram-sha-256\n");
      }
      statement.execute("select pg_reload_conf()");
    }
  }

  /** The URL of the database of another, for an account that may connect and nothing else. */
  static String withClerk(String url, String password) throws SQLException {
    String clerk = "clerk" + NUMBER.incrementAndGet();
    execute("create role " + clerk + " login password '" + password + "'");
    return "postgres://" + clerk + ":" + password + url.substring(url.indexOf('@'));
  }

  /** The URL of a new database of an account of its own. */
  static String newDatabase(String password) throws SQLException {
    String name = "shop" + NUMBER.incrementAndGet();
    execute("create role " + name + " login password '" + password + "'");
    execute("create database " + name + " owner " + name);
    return "postgres://" + name + ":" + password + "@localhost:" + SERVER.getPort() + "/" + name;
  }

  /** What a query answers in a database. */
  static String ask(String url, String query) throws SQLException {
    String name = url.substring(url.lastIndexOf('/') + 1);
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        SERVER.getJdbcUrl("postgres", database) + "&password=postgres");
  }
}
