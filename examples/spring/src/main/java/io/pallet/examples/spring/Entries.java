package io.pallet.examples.spring;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Entry;
import io.pallet.examples.guestbook.Media;
import io.pallet.examples.guestbook.Sheet;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries, in the table {@code entries}, and their pictures. */
@Repository
class Entries {

  private final JdbcClient database;
  private final Media media;

  Entries(JdbcClient database, Media media) {
    this.database = database;
    this.media = media;
  }

  /** The newest entries that are older than the one of this id. */
  Sheet before(long id) {
    return Sheet.of(
        database
            .sql(
                """
                select id, name, message, signed_at, picture from entries
                where id < :id order by id desc limit :limit
                """)
            .param("id", id)
            .param("limit", Sheet.LIMIT)
            .query(Entries::entry)
            .list());
  }

  /** The file first, so that no entry ever names a picture that is not there. */
  void add(Draft draft, byte[] picture) throws IOException {
    Optional<String> name = media.keep(picture);
    try {
      add(draft, name.orElse(null));
    } catch (DataAccessException e) {
      if (name.isPresent()) {
        media.forget(name.get());
      }
      throw e;
    }
  }

  private void add(Draft draft, @Nullable String picture) {
    database
        .sql(
            """
            insert into entries (name, message, signed_at, picture)
            values (:name, :message, :signedAt, :picture)
            """)
        .param("name", draft.name())
        .param("message", draft.message())
        .param("signedAt", OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
        .param("picture", picture)
        .update();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("name"),
        row.getString("message"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("picture")));
  }
}
