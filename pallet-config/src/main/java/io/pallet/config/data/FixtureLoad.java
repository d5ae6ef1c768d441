package io.pallet.config.data;

import io.pallet.config.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads fixtures into one database, all or nothing; each of them once, until its content changes.
 */
public final class FixtureLoad {

  static final String KIND = "fixture";

  private final Connection connection;
  private final Dialect dialect;
  private final Marks marks;
  private final Set<String> tables = new LinkedHashSet<>();
  private long rows;

  /**
   * @param connection a new one, which stays open
   */
  public FixtureLoad(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
    this.marks = new Marks(connection);
  }

  /** Those that were not loaded yet, or have another content now; changes nothing. */
  public List<Fixture> pending(List<Fixture> fixtures) throws SQLException {
    boolean any = marks.areThere();
    List<Fixture> pending = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      boolean loaded =
          any && marks.find(KIND, fixture.name()).map(fixture.digest()::equals).orElse(false);
      if (!loaded) {
        pending.add(fixture);
      }
    }
    return pending;
  }

  /**
   * Loads these in one transaction, with the marks that say so.
   *
   * @return how many rows of JSON were written
   */
  public long load(List<Fixture> fixtures) throws SQLException, DataException {
    marks.create();
    connection.setAutoCommit(false);
    try {
      for (Fixture fixture : fixtures) {
        load(fixture);
        if (dialect != Dialect.H2) {
          followNumbers();
        }
      }
      connection.commit();
      if (dialect == Dialect.H2) {
        followNumbers(); // each of which would have ended the transaction
      }
      return rows;
    } catch (SQLException | DataException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void load(Fixture fixture) throws SQLException, DataException {
    if (fixture.isSql()) {
      run(fixture);
    } else {
      for (RowSet set : new JsonRows(fixture).read()) {
        write(fixture, set);
      }
    }
    marks.set(KIND, fixture.name(), fixture.digest());
  }

  private void run(Fixture fixture) throws SQLException, DataException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : SqlScript.statements(fixture.content(), dialect)) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw failed(fixture, e);
    }
  }

  private void write(Fixture fixture, RowSet set) throws SQLException, DataException {
    try {
      Upsert upsert = new Upsert(connection, dialect, set);
      for (Map<String, @Nullable Object> row : set.rows()) {
        upsert.write(row);
        rows++;
      }
      tables.add(upsert.table());
    } catch (DataException e) {
      throw new DataException(fixture.name() + ": " + e.getMessage());
    } catch (SQLException e) {
      throw failed(fixture, e);
    }
  }

  /** In one line; the row stays out of it where the driver leaves it out. */
  private static DataException failed(Fixture fixture, SQLException e) {
    return new DataException(
        fixture.name()
            + ": "
            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
            + " [SQLSTATE "
            + e.getSQLState()
            + "]");
  }

  private void followNumbers() throws SQLException {
    Numbering numbering = new Numbering(connection, dialect);
    for (String table : tables) {
      numbering.follow(table);
    }
  }
}
