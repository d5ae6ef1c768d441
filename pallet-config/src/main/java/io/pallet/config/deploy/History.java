package io.pallet.config.deploy;

import io.pallet.config.database.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The table in which a tool keeps which migrations it applied. */
public enum History {
  FLYWAY(
      "flyway_schema_history",
      "installed_rank, version, description, type, script, checksum, success"),
  LIQUIBASE("DATABASECHANGELOG", "ORDEREXECUTED, ID, AUTHOR, FILENAME, MD5SUM, EXECTYPE");

  private final String table;
  private final String columns;

  History(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The name that it has unless somebody gave it another. */
  public String table() {
    return table;
  }

  /** Adds its rows. */
  void describe(Connection connection, Dialect dialect, StringBuilder text) throws SQLException {
    int last = columns.split(", ", -1).length;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query(dialect))) {
      while (row.next()) {
        for (int column = 1; column <= last; column++) {
          text.append(row.getString(column)).append('|');
        }
        text.append('\n');
      }
    }
  }

  /** Flyway quotes its names: they are in lower case everywhere. */
  private String query(Dialect dialect) {
    boolean ticks = dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
    String quote = this == LIQUIBASE ? "" : ticks ? "`" : "\"";
    String names = quote + columns.replace(", ", quote + ", " + quote) + quote;
    return "select " + names + " from " + quote + table + quote + " order by 1, 2";
  }
}
