package io.pallet.config.data;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
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

  private static final String PARTITIONED = "PARTITIONED TABLE";
  private static final String[] KINDS = {"TABLE", "BASE TABLE", PARTITIONED};

  private final DatabaseMetaData meta;
  private final @Nullable String catalog;
  private final @Nullable String schema;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> partitioned = new HashSet<>();

  private Tables(Connection connection) throws SQLException {
    meta = connection.getMetaData();
    catalog = connection.getCatalog();
    schema = connection.getSchema();
    try (ResultSet rows = meta.getTables(catalog, schema, "%", KINDS)) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (isHere(rows, "TABLE")) {
          names.add(name);
          if (rows.getString("TABLE_TYPE").equals(PARTITIONED)) {
            partitioned.add(name);
          }
        }
      }
    }
  }

  /** Drivers take a schema's name for a pattern, and tell of references from everywhere. */
  private boolean isHere(ResultSet row, String prefix) throws SQLException {
    return schema != null
        ? schema.equals(row.getString(prefix + "_SCHEM"))
        : catalog == null || catalog.equals(row.getString(prefix + "_CAT"));
  }

  static Tables of(Connection connection) throws SQLException {
    return new Tables(connection);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether each has one of these names. */
  boolean areAmong(Set<String> others) {
    return names.stream().allMatch(name -> others.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Its name as the database spells it; where several differ in case alone, exactly this one. */
  Optional<String> find(String name) {
    if (names.contains(name)) {
      return Optional.of(name);
    }
    List<String> alike = names.stream().filter(name::equalsIgnoreCase).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** Whether its rows are all in other tables, its partitions. */
  boolean isPartitioned(String table) {
    return partitioned.contains(table);
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
        if (isHere(rows, "TABLE")
            && rows.getString("TABLE_NAME").equals(table)
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
        if (isHere(rows, "TABLE") && rows.getString("TABLE_NAME").equals(table)) {
          columns.put(rows.getString("COLUMN_NAME"), rows.getString("COLUMN_NAME"));
        }
      }
    }
    return columns;
  }

  /**
   * The other tables that refer to a table by a foreign key.
   *
   * @throws DataException where one of them is in another schema, which is not looked at
   */
  List<String> referencing(String table) throws SQLException, DataException {
    TreeSet<String> tables = new TreeSet<>();
    try (ResultSet rows = meta.getExportedKeys(catalog, schema, table)) {
      while (rows.next()) {
        String name = rows.getString("FKTABLE_NAME");
        if (!isHere(rows, "FKTABLE")) {
          throw new DataException("table " + name + " of another schema refers to " + table);
        }
        tables.add(name);
      }
    }
    tables.remove(table);
    return List.copyOf(tables);
  }
}
