package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

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

  private final Holder self;
  private final Duration lifeless;
  private final String token = UUID.randomUUID().toString();
  private final OpenedSession session;
  private String seen = "";
  private long seenAt;

  RowLock(DatabaseUrl url, Holder self) {
    this(url, self, LIFELESS);
  }

  RowLock(DatabaseUrl url, Holder self, Duration lifeless) {
    this.lifeless = lifeless;
    this.session = new OpenedSession(url);
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
          && session.get().change(TAKE, token, self.now().encode(), parts[0], parts[1]) > 0;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /** The row; where there is none yet, it is made: a second one made by chance does no harm. */
  private String row() throws SQLException {
    Optional<String> row = session.get().isThere(TABLE) ? session.get().ask(SEEN) : create();
    if (row.isPresent()) {
      return row.get();
    }
    session.get().change("insert into " + TABLE + " values (1, 'free', 'nobody', 0)");
    return session.get().ask(SEEN).orElse("");
  }

  private Optional<String> create() throws SQLException {
    session
        .get()
        .change(
            "create table "
                + TABLE
                + " (id integer not null, token varchar(40) not null,"
                + " holder varchar(200) not null, beat integer not null)");
    return Optional.empty();
  }

  @Override
  public Optional<Holder> holder() throws SQLException {
    return session.get().ask("select holder from " + TABLE).flatMap(Holder::decode);
  }

  @Override
  public void keep() throws SQLException {
    Session kept = session.peek();
    if (kept != null && kept.change(BEAT, token) == 0) {
      throw new SQLException("another process has taken it over");
    }
  }

  @Override
  public void close() {
    Session closed = session.take();
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
