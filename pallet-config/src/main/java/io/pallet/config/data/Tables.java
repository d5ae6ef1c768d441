package io.pallet.config.data;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of the schema that a connection is in, by any case of their names. */
final class Tables {

  private static final String[] KINDS = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

  private final DatabaseMetaData meta;
  private final @Nullable String catalog;
  private final @Nullable String schema;
  private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Tables(Connection connection) throws SQLException {
    meta = connection.getMetaData();
    catalog = connection.getCatalog();
    schema = connection.getSchema();
    try (ResultSet rows = meta.getTables(catalog, schema, "%", KINDS)) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        names.put(name, name);
      }
    }
  }

  static Tables of(Connection connection) throws SQLException {
    return new Tables(connection);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether each has one of these names. */
  boolean areAmong(Set<String> others) {
    return names.keySet().stream().allMatch(name -> others.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Its name as the database spells it. */
  Optional<String> find(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** A name as it stands in a statement. */
  String quoted(String name) throws SQLException {
    String quote = meta.getIdentifierQuoteString().strip();
    return quote + name.replace(quote, quote + quote) + quote;
  }

  /** The columns of the primary key, in its order; none where there is none. */
  List<String> primaryKey(String table) throws SQLException {
    Map<Integer, String> columns = new TreeMap<>();
    try (ResultSet rows = meta.getPrimaryKeys(catalog, schema, table)) {
      while (rows.next()) {
        columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }

  /** The columns that number rows by themselves. */
  List<String> numbering(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = meta.getColumns(catalog, schema, table, "%")) {
      while (rows.next()) {
        if (rows.getString("TABLE_NAME").equals(table)
            && "YES".equals(rows.getString("IS_AUTOINCREMENT"))) {
          columns.add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return columns;
  }

  /** The columns by any case of their names, as the database spells them. */
  Map<String, String> columns(String table) throws SQLException {
    Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (ResultSet rows = meta.getColumns(catalog, schema, table, "%")) {
      while (rows.next()) {
        if (rows.getString("TABLE_NAME").equals(table)) {
          columns.put(rows.getString("COLUMN_NAME"), rows.getString("COLUMN_NAME"));
        }
      }
    }
    return columns;
  }

  /** The other tables that refer to a table by a foreign key. */
  List<String> referencing(String table) throws SQLException {
    TreeSet<String> tables = new TreeSet<>();
    try (ResultSet rows = meta.getExportedKeys(catalog, schema, table)) {
      while (rows.next()) {
        tables.add(rows.getString("FKTABLE_NAME"));
      }
    }
    tables.remove(table);
    return List.copyOf(tables);
  }
}
