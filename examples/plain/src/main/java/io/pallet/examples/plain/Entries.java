package io.pallet.examples.plain;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Entry;
import io.pallet.examples.guestbook.Sheet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The entries, in the table {@code entries}. */
record Entries(DataSource database) {

  private static final String BEFORE =
      """
      select id, name, message, signed_at, picture from entries
      where id < ? order by id desc limit ?
      """;

  private static final String ADD =
      "insert into entries (name, message, signed_at, picture) values (?, ?, ?, ?)";

  /** The newest entries that are older than the one of this id. */
  Sheet before(long id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(BEFORE)) {
      select.setLong(1, id);
      select.setInt(2, Sheet.LIMIT);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
      return Sheet.of(entries);
    }
  }

  void add(Draft draft, Optional<String> picture, Instant signedAt) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, draft.name());
      insert.setString(2, draft.message());
      insert.setObject(3, OffsetDateTime.ofInstant(signedAt, ZoneOffset.UTC));
      insert.setString(4, picture.orElse(null));
      insert.executeUpdate();
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("name"),
        row.getString("message"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("picture")));
  }
}
