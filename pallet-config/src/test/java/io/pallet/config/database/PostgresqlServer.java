package io.pallet.config.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that checks the password of every login. */
record PostgresqlServer(EmbeddedPostgres server) {

  static PostgresqlServer start(String user, String password) throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + user + " login password '" + password + "'");
      statement.execute("grant all on schema public to " + user);
      try (ResultSet row = statement.executeQuery("show hba_file")) {
        row.next();
        Files.writeString(Path.of(row.getString(1)), "host all all all scram-sha-256\n");
      }
      statement.execute("select pg_reload_conf()");
    }
    return new PostgresqlServer(server);
  }

  int port() {
    return server.getPort();
  }
}
