package io.pallet.config.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a deploy remembers in a database: a value under a kind and a name. */
public final class Marks {

  /** The table that they are in. */
  public static final String TABLE = "pallet_mark";

  private static final String CREATE =
      "create table pallet_mark (kind varchar(20) not null, name varchar(190) not null,"
          + " value_of varchar(190) not null, marked varchar(40) not null, primary key (kind, name))";

  private final Connection connection;

  public Marks(Connection connection) {
    this.connection = connection;
  }

  /** Whether there is the table. */
  public boolean areThere() throws SQLException {
    return Tables.of(connection).find(TABLE).isPresent();
  }

  /** Makes the table where there is none; it is called before a transaction begins. */
  public void create() throws SQLException {
    if (!areThere()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(CREATE);
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }

  public Optional<String> find(String kind, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select value_of from pallet_mark where kind = ? and name = ?")) {
      select.setString(1, kind);
      select.setString(2, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /**
   * One of them.
   *
   * @param marked when, in the form of ISO-8601
   */
  public record Mark(String kind, String name, String value, String marked) {}

  /** All of them, by kind and name; fails where there is no table. */
  public List<Mark> all() throws SQLException {
    List<Mark> all = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "select kind, name, value_of, marked from pallet_mark order by kind, name")) {
      while (row.next()) {
        all.add(new Mark(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return all;
  }

  public void set(String kind, String name, String value) throws SQLException {
    forget(kind, name);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into pallet_mark values (?, ?, ?, ?)")) {
      insert.setString(1, kind);
      insert.setString(2, name);
      insert.setString(3, value);
      insert.setString(4, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      insert.executeUpdate();
    }
  }

  public void forget(String kind, String name) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from pallet_mark where kind = ? and name = ?")) {
      delete.setString(1, kind);
      delete.setString(2, name);
      delete.executeUpdate();
    }
  }

  /** Forgets every mark of a kind. */
  void forgetAll(String kind) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from pallet_mark where kind = ?")) {
      delete.setString(1, kind);
      delete.executeUpdate();
    }
  }
}
