package io.pallet.examples.guestbook;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries, in the table {@code entries}, and their pictures. */
public record Entries(DataSource database, Media media) {

  private static final String BEFORE =
      """
      select id, name, message, signed_at, picture from entries
      where id < ? order by id desc limit ?
      """;

  private static final String ADD =
      "insert into entries (name, message, signed_at, picture) values (?, ?, ?, ?)";

  /** The newest entries that are older than the one of this id. */
  public Sheet before(long id) throws SQLException {
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

  /** The file first, so that no entry ever names a picture that is not there. */
  public void add(Draft draft, byte[] picture) throws IOException, SQLException {
    Optional<String> name = media.keep(picture);
    try {
      add(draft, name.orElse(null));
    } catch (SQLException e) {
      if (name.isPresent()) {
        media.forget(name.get());
      }
      throw e;
    }
  }

  private void add(Draft draft, @Nullable String picture) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, draft.name());
      insert.setString(2, draft.message());
      insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
      insert.setString(4, picture);
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
