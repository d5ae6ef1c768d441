package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.SQLException;
import java.util.Optional;

/** PostgreSQL's advisory lock of a session; the session's application name says whose it is. */
final class PostgresqlLock implements DeployLock {

  /** "pall" and "et": any two numbers that nobody else takes. */
  private static final String TRY = "select pg_try_advisory_lock(1885432940, 1702100992)";

  private static final String HOLDER =
      """
      select a.application_name
      from pg_locks l
      join pg_stat_activity a on a.pid = l.pid
      join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and l.granted
        and l.classid::bigint = 1885432940 and l.objid::bigint = 1702100992 and l.objsubid = 2
      """;

  private final Holder self;
  private final OpenedSession session;
  private PoolingProxy proxy = PoolingProxy.NONE;

  PostgresqlLock(DatabaseUrl url, Holder self) {
    this.session = new OpenedSession(url, opened -> proxy = PoolingProxy.before(url, opened));
    this.self = self;
  }

  @Override
  public boolean tryToHave() throws SQLException {
    try {
      Session asked = session.get();
      boolean had = proxy.ask(asked, TRY).orElse("f").equals("t");
      if (had) {
        asked.ask("select set_config('application_name', ?, false)", self.now().encode());
      }
      return had;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  @Override
  public Optional<Holder> holder() throws SQLException {
    return session.get().ask(HOLDER).flatMap(Holder::decode);
  }

  @Override
  public void keep() throws SQLException {
    Session kept = session.peek();
    if (kept == null) {
      return; // let go of in this moment
    }
    try {
      proxy.ask(kept, "select 1");
    } catch (TransactionPoolingException e) {
      proxy.end(kept);
      throw e;
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
