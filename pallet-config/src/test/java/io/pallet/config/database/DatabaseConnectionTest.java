package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in to real servers through nothing but the parsed URL. */
class DatabaseConnectionTest {

  private static final String ENCODED = Percent.encode(Servers.PASSWORD);

  @TempDir Path directory;

  @Test
  void logsInToPostgresql() throws Exception {
    PostgresqlServer server = Servers.postgresqlServer();
    String at = "@localhost:" + server.port() + "/postgres";
    String options = "?sslmode=prefer&application_name=a%20b%2Bc+d&connect_timeout=5";
    DatabaseUrl url = fromEnvironment("postgres://clerk:" + ENCODED + at + options);
    assertEquals("clerk", ask(url, "select current_user"));
    assertEquals("a b+c+d", ask(url, "show application_name"));
    DatabaseUrl wrong = url.withPassword(Secret.of("wrong"));
    assertThrows(SQLException.class, () -> ask(wrong, "select 1"));
    DatabaseUrl apart = fromEnvironment("postgis://clerk" + at);
    assertEquals("1", ask(apart.withPassword(Secret.of(Servers.PASSWORD)), "select 1"));
  }

  @Test
  void logsInToMariadb() throws Exception {
    MariadbServer server = Servers.mariadbServer();
    String at = "clerk:" + ENCODED + "@127.0.0.1:" + server.port() + "/test?sslmode=disable";
    DatabaseUrl url = fromEnvironment("mariadb://" + at + "&charset=utf8mb4&connect_timeout=5");
    assertEquals("clerk", ask(url, "select substring_index(user(), '@', 1)"));
    DatabaseUrl wrong = url.withPassword(Secret.of("wrong"));
    assertThrows(SQLException.class, () -> ask(wrong, "select 1"));
    DatabaseUrl mysql = fromEnvironment("mysql://" + at + "&charset=utf8mb4&connect_timeout=5");
    assertEquals("clerk", ask(mysql, "select substring_index(user(), '@', 1)"));
    JdbcTarget standIn =
        mysql.targetAmong(driver -> driver.equals(Dialect.MARIADB.driver())).orElseThrow();
    assertEquals("clerk", ask(standIn, "select substring_index(user(), '@', 1)"));
    DatabaseUrl socket =
        fromEnvironment(
            "mariadb://clerk:"
                + ENCODED
                + "@"
                + Percent.encode(server.socket())
                + "/test"
                + "?sslmode=disable");
    assertEquals("clerk", ask(socket, "select substring_index(user(), '@', 1)"));
  }

  @Test
  void opensFilesAndMemoryOfH2() throws Exception {
    String file = directory.resolve("shop").toString();
    DatabaseUrl url = fromEnvironment("h2://clerk:" + ENCODED + "@/" + file + "?MODE=MySQL");
    assertEquals("CLERK", ask(url, "select current_user"));
    DatabaseUrl wrong = url.withPassword(Secret.of("wrong"));
    assertThrows(SQLException.class, () -> ask(wrong, "select 1"));
    DatabaseUrl memory = fromEnvironment("h2:mem:shop");
    assertEquals("1", ask(memory.withPassword(Secret.of(Servers.PASSWORD)), "select 1"));
  }

  @Test
  void opensFilesAndMemoryOfSqlite() throws Exception {
    String file = directory.resolve("a shop.db").toString();
    DatabaseUrl url =
        fromEnvironment("sqlite:///" + file.replace(" ", "%20") + "?foreign_keys=true&timeout=3");
    ask(url, "create table tea (name text)");
    assertEquals("3000", ask(url, "pragma busy_timeout"));
    assertEquals("1", ask(url, "pragma foreign_keys"));
    assertEquals("0", ask(url, "select count(*) from tea"));
    assertEquals("1", ask(fromEnvironment("sqlite://:memory:"), "select 1"));
  }

  private static String ask(DatabaseUrl url, String sql) throws SQLException {
    return ask(url.target(), sql);
  }

  private static String ask(JdbcTarget target, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(target.url(), target.properties());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private static DatabaseUrl fromEnvironment(String url) {
    return PalletConfig.from(Map.of("DB_DEFAULT_URL", url)).database("default").url();
  }
}
