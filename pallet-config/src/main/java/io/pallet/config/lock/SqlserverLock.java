package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.sql.SQLException;
import java.util.Optional;

/** SQL Server's application lock of a session. */
final class SqlserverLock implements DeployLock {

  private static final String TRY =
      """
      declare @had int;
      exec @had = sp_getapplock @Resource = 'pallet', @LockMode = 'Exclusive',
          @LockOwner = 'Session', @LockTimeout = 0;
      select @had;
      """;

  /** Needs a right that few logins have; without it nobody is named. */
  private static final String HOLDER =
      """
      select concat('pallet||pid ', s.host_process_id, '|',
          datediff(second, '1970-01-01', dateadd(minute, -datepart(tzoffset, sysdatetimeoffset()),
              s.last_request_start_time)), '|', s.host_name)
      from sys.dm_tran_locks l join sys.dm_exec_sessions s on s.session_id = l.request_session_id
      where l.resource_type = 'APPLICATION' and l.request_status = 'GRANT'
        and l.resource_database_id = db_id() and l.resource_description like '%pallet%'
      """;

  private final OpenedSession session;

  SqlserverLock(DatabaseUrl url) {
    this.session = new OpenedSession(url);
  }

  @Override
  public boolean tryToHave() throws SQLException {
    try {
      return Integer.parseInt(session.get().ask(TRY).orElse("-1")) >= 0;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  @Override
  public Optional<Holder> holder() throws SQLException {
    try {
      return session.get().ask(HOLDER).flatMap(Holder::decode);
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep() throws SQLException {
    Session kept = session.peek();
    if (kept != null) {
      kept.ask("select 1");
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
