package io.pallet.config.data;

import io.pallet.config.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Empties tables of one database, in one transaction. */
public final class Clearing {

  private final Connection connection;
  private final Dialect dialect;
  private final Tables schema;

  /** Named first, referencing behind what they refer to. */
  private final Set<String> wanted = new LinkedHashSet<>();

  private final Set<String> named = new LinkedHashSet<>();

  private Clearing(Connection connection, Dialect dialect) throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.schema = Tables.of(connection);
  }

  /**
   * Finds out what is to be emptied; changes nothing.
   *
   * @throws DataException where there is no table of such a name
   */
  public static Clearing of(Connection connection, Dialect dialect, List<String> names)
      throws SQLException, DataException {
    Clearing clearing = new Clearing(connection, dialect);
    for (String name : names) {
      clearing.named.add(
          clearing
              .schema
              .find(name)
              .orElseThrow(() -> new DataException("there is no table " + name)));
    }
    for (String table : clearing.named) {
      clearing.add(table);
    }
    return clearing;
  }

  private void add(String table) throws SQLException, DataException {
    if (wanted.add(table)) {
      for (String referencing : schema.referencing(table)) {
        add(referencing);
      }
    }
  }

  /** The tables that refer to the named ones, and were not named. */
  public List<String> referencing() {
    List<String> others = new ArrayList<>(wanted);
    others.removeAll(named);
    return others;
  }

  /** All that are emptied. */
  public List<String> tables() {
    return List.copyOf(wanted);
  }

  /** Empties the named tables and those that refer to them; fixtures may be loaded anew. */
  public void run() throws SQLException, DataException {
    connection.setAutoCommit(false);
    try {
      if (dialect == Dialect.POSTGRESQL) {
        truncate();
      } else {
        delete();
      }
      Marks marks = new Marks(connection);
      if (marks.areThere()) {
        marks.forgetAll(FixtureLoad.KIND);
      }
      connection.commit();
      restartNumbers();
      connection.commit();
    } catch (SQLException | DataException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Tables that inherit from one are others. */
  private void truncate() throws SQLException {
    List<String> quoted = new ArrayList<>();
    for (String table : wanted) {
      quoted.add((schema.isPartitioned(table) ? "" : "only ") + schema.quoted(table));
    }
    execute("truncate " + String.join(", ", quoted) + " restart identity");
  }

  /** Those that refer to others first. */
  private void delete() throws SQLException, DataException {
    List<String> order = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String table : wanted) {
      visit(table, seen, order);
    }
    for (String table : order) {
      execute("delete from " + schema.quoted(table));
    }
  }

  private void visit(String table, Set<String> seen, List<String> order)
      throws SQLException, DataException {
    if (seen.add(table)) {
      for (String referencing : schema.referencing(table)) {
        visit(referencing, seen, order);
      }
      order.add(table);
    }
  }

  /** Outside PostgreSQL that is no part of a transaction. */
  private void restartNumbers() throws SQLException {
    Numbering numbering = new Numbering(connection, dialect);
    for (String table : wanted) {
      numbering.restart(table);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
