package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The session of a lock, from when it is first asked for until the lock is let go of. */
final class OpenedSession {

  /** Is told of each session that is opened. */
  interface Opening {
    void opened(Session session) throws SQLException;
  }

  private final DatabaseUrl url;
  private final Opening opening;
  private volatile @Nullable Session session;

  OpenedSession(DatabaseUrl url) {
    this(url, opened -> {});
  }

  OpenedSession(DatabaseUrl url, Opening opening) {
    this.url = url;
    this.opening = opening;
  }

  Session get() throws SQLException {
    Session opened = session;
    if (opened == null) {
      opened = Session.open(url);
      session = opened;
      opening.opened(opened);
    }
    return opened;
  }

  /** Null where there is none; nobody opens one who keeps a lock that is let go of right now. */
  @Nullable Session peek() {
    return session;
  }

  /** The same, and there is none from now on. */
  @Nullable Session take() {
    Session taken = session;
    session = null;
    return taken;
  }

  void close() {
    Session closed = take();
    if (closed != null) {
      closed.close();
    }
  }
}
