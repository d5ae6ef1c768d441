package io.pallet.config.data;

import io.pallet.config.database.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The sequences behind the columns that number rows by themselves. */
final class Numbering {

  private final Connection connection;
  private final Dialect dialect;
  private final Tables tables;

  Numbering(Connection connection, Dialect dialect) throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.tables = Tables.of(connection);
  }

  /** Lets the next row follow those that brought their own numbers; MySQL does so by itself. */
  void follow(String table) throws SQLException {
    for (String column : tables.numbering(table)) {
      String name = tables.quoted(table);
      String quoted = tables.quoted(column);
      if (dialect == Dialect.POSTGRESQL) {
        followInPostgresql(name, column, quoted);
      } else if (dialect == Dialect.H2) {
        restart(name, quoted, max(name, quoted) + 1);
      }
    }
  }

  private void followInPostgresql(String table, String column, String quoted) throws SQLException {
    String sequence = "pg_get_serial_sequence(?, ?)";
    String forward =
        "select setval("
            + sequence
            + ", top) from (select max("
            + quoted
            + ") top from "
            + table
            + ") numbers where top > coalesce(pg_sequence_last_value("
            + sequence
            + "::regclass), 0)";
    try (PreparedStatement set = connection.prepareStatement(forward)) {
      set.setString(1, table);
      set.setString(2, column);
      set.setString(3, table);
      set.setString(4, column);
      set.execute();
    }
  }

  private long max(String table, String column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select max(" + column + ") from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void restart(String table, String column, long next) throws SQLException {
    execute("alter table " + table + " alter column " + column + " restart with " + next);
  }

  /** Begins at one again, in an empty table; PostgreSQL does so as it truncates. */
  void restart(String table) throws SQLException {
    for (String column : tables.numbering(table)) {
      String name = tables.quoted(table);
      switch (dialect) {
        case H2 -> restart(name, tables.quoted(column), 1);
        case MYSQL, MARIADB -> execute("alter table " + name + " auto_increment = 1");
        case SQLITE -> restartInSqlite(table);
        case SQLSERVER -> execute("dbcc checkident ('" + name + "', reseed, 0)");
        default -> {}
      }
    }
  }

  private void restartInSqlite(String table) throws SQLException {
    try (PreparedStatement forget =
        connection.prepareStatement("delete from sqlite_sequence where name = ?")) {
      forget.setString(1, table);
      forget.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
