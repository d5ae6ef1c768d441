package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code GET_LOCK} of MySQL and MariaDB, by a name per schema; whose it is says a comment in the
 * statement that its session rests in, which the sessions of the same account may read.
 */
final class MysqlLock implements DeployLock {

  private static final int LONGEST_NAME = 64;

  private static final String HOLDER =
      """
      select concat(time, '|', id, '|', host, '|', coalesce(info, ''))
      from information_schema.processlist where id = is_used_lock(?)
      """;

  private Holder self;
  private final String name;
  private final OpenedSession session;

  MysqlLock(DatabaseUrl url, Holder self) {
    this.session = new OpenedSession(url);
    this.self = self;
    this.name = name(url.name());
  }

  private static String name(String schema) {
    String name = "pallet:" + schema;
    return name.length() <= LONGEST_NAME
        ? name
        : "pallet:" + UUID.nameUUIDFromBytes(schema.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean tryToHave() throws SQLException {
    try {
      boolean had = session.get().ask("select get_lock(?, 0)", name).orElse("").equals("1");
      self = self.now();
      return had;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  @Override
  public Optional<Holder> holder() throws SQLException {
    return session.get().ask(HOLDER, name).map(MysqlLock::holder);
  }

  private static Holder holder(String text) {
    String[] parts = text.split("\\|", 4);
    String info = parts[3];
    if (info.startsWith("/* ") && info.contains(" */")) {
      Optional<Holder> told = Holder.decode(info.substring(3, info.indexOf(" */")));
      if (told.isPresent()) {
        return told.get();
      }
    }
    int port = parts[2].lastIndexOf(':');
    return new Holder(
        port < 0 ? parts[2] : parts[2].substring(0, port),
        "connection " + parts[1],
        Instant.now().minusSeconds(Long.parseLong(parts[0])),
        "");
  }

  @Override
  public void keep() throws SQLException {
    Session kept = session.peek();
    if (kept != null) {
      kept.execute("/* " + self.encode() + " */ do sleep(1)");
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
