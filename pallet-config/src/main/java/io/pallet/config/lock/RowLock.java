package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that names its holder, for servers without locks of a session. The holder's heart beats in
 * it; who has watched it stand still for long enough takes it over. No clocks are compared.
 */
final class RowLock implements DeployLock {

  /** Many times the pause between two beats. */
  private static final Duration LIFELESS = Duration.ofSeconds(30);

  private static final String TAKE =
      "update pallet_deploy_lock set token = ?, holder = ?, beat = 0"
          + " where id = 1 and token = ? and beat = cast(? as integer)";

  private static final String BEAT =
      "update pallet_deploy_lock set beat = beat + 1 where id = 1 and token = ?";

  private static final String FREE =
      "update pallet_deploy_lock set token = 'free', beat = 0 where id = 1 and token = ?";

  private static final String SEEN = "select concat(token, concat('|', beat)) from " + TABLE;

  private final DatabaseUrl url;
  private final Holder self;
  private final Duration lifeless;
  private final String token = UUID.randomUUID().toString();
  private volatile @Nullable Session session;
  private String seen = "";
  private long seenAt;

  RowLock(DatabaseUrl url, Holder self) {
    this(url, self, LIFELESS);
  }

  RowLock(DatabaseUrl url, Holder self, Duration lifeless) {
    this.lifeless = lifeless;
    this.url = url;
    this.self = self;
  }

  @Override
  public boolean tryToHave() throws SQLException {
    try {
      String row = row();
      if (!row.equals(seen)) {
        seen = row;
        seenAt = System.nanoTime();
      }
      String[] parts = row.split("\\|", 2);
      boolean free = parts[0].equals("free");
      boolean dead = System.nanoTime() - seenAt > lifeless.toNanos();
      return (free || dead)
          && session().change(TAKE, token, self.now().encode(), parts[0], parts[1]) > 0;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /** The row; where there is none yet, it is made: a second one made by chance does no harm. */
  private String row() throws SQLException {
    Optional<String> row = session().isThere(TABLE) ? session().ask(SEEN) : create();
    if (row.isPresent()) {
      return row.get();
    }
    session().change("insert into " + TABLE + " values (1, 'free', 'nobody', 0)");
    return session().ask(SEEN).orElse("");
  }

  private Optional<String> create() throws SQLException {
    session()
        .change(
            "create table "
                + TABLE
                + " (id integer not null, token varchar(40) not null,"
                + " holder varchar(200) not null, beat integer not null)");
    return Optional.empty();
  }

  @Override
  public Optional<Holder> holder() throws SQLException {
    return session().ask("select holder from " + TABLE).flatMap(Holder::decode);
  }

  @Override
  public void keep() throws SQLException {
    Session kept = session;
    if (kept != null && kept.change(BEAT, token) == 0) {
      throw new SQLException("another process has taken it over");
    }
  }

  private Session session() throws SQLException {
    Session opened = session;
    if (opened == null) {
      opened = Session.open(url);
      session = opened;
    }
    return opened;
  }

  @Override
  public void close() {
    Session closed = session;
    session = null;
    if (closed == null) {
      return;
    }
    try {
      closed.change(FREE, token);
    } catch (SQLException e) {
      // it stands still from now on, and is taken over
    }
    closed.close();
  }
}
