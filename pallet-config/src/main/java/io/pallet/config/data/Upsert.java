package io.pallet.config.data;

import io.pallet.config.database.Dialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows of one table: those that are there by their key are updated, others inserted. */
final class Upsert {

  private final Connection connection;
  private final Dialect dialect;
  private final Tables tables;
  private final String table;
  private final List<String> key;
  private final Map<String, String> columns;

  Upsert(Connection connection, Dialect dialect, RowSet set) throws SQLException, DataException {
    this.connection = connection;
    this.dialect = dialect;
    this.tables = Tables.of(connection);
    this.table =
        tables
            .find(set.table())
            .orElseThrow(() -> new DataException("there is no table " + set.table()));
    this.columns = tables.columns(table);
    this.key = set.key().isEmpty() ? tables.primaryKey(table) : spelled(set.key());
    if (key.isEmpty()) {
      throw new DataException("table " + table + " has no primary key: name a \"key\"");
    }
  }

  private List<String> spelled(List<String> names) throws DataException {
    List<String> spelled = new ArrayList<>();
    for (String name : names) {
      String column = columns.get(name);
      if (column == null) {
        throw new DataException("table " + table + " has no column " + name);
      }
      spelled.add(column);
    }
    return spelled;
  }

  String table() {
    return table;
  }

  void write(Map<String, @Nullable Object> row) throws SQLException, DataException {
    List<String> all = spelled(List.copyOf(row.keySet()));
    List<@Nullable Object> values = new ArrayList<>(row.values());
    List<String> others = new ArrayList<>(all);
    others.removeAll(key);
    if (!all.containsAll(key)) {
      throw new DataException(
          "table " + table + ": a row has no value for its key " + String.join(", ", key));
    }
    List<@Nullable Object> keyValues = pick(key, all, values);
    String name = tables.quoted(table);
    String isKey = " where " + list(key, " = ? and ") + " = ?";
    if (!isThere("select count(*) from " + name + isKey, keyValues)) {
      String marks = "?" + ", ?".repeat(all.size() - 1);
      change("insert into " + name + " (" + list(all, ", ") + ") values (" + marks + ")", values);
    } else if (!others.isEmpty()) {
      List<@Nullable Object> parameters = new ArrayList<>(pick(others, all, values));
      parameters.addAll(keyValues);
      change("update " + name + " set " + list(others, " = ?, ") + " = ?" + isKey, parameters);
    }
  }

  private static List<@Nullable Object> pick(
      List<String> wanted, List<String> all, List<@Nullable Object> values) {
    List<@Nullable Object> picked = new ArrayList<>();
    for (String column : wanted) {
      picked.add(values.get(all.indexOf(column)));
    }
    return picked;
  }

  private String list(List<String> names, String between) throws SQLException {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      quoted.add(tables.quoted(name));
    }
    return String.join(between, quoted);
  }

  private boolean isThere(String sql, List<@Nullable Object> parameters) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      give(select, parameters);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getLong(1) > 0;
      }
    }
  }

  private void change(String sql, List<@Nullable Object> parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      give(statement, parameters);
      statement.executeUpdate();
    }
  }

  private void give(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      give(statement, i + 1, values.get(i));
    }
  }

  /** PostgreSQL finds out by itself what a text of no type stands for; others convert it. */
  private void give(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String text && dialect == Dialect.POSTGRESQL) {
      statement.setObject(index, text, Types.OTHER);
    } else if (value instanceof BigInteger whole) {
      statement.setBigDecimal(index, new BigDecimal(whole));
    } else {
      statement.setObject(index, value);
    }
  }
}
