package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** The lock of one database, which one process has at a time; it is free when that process ends. */
public sealed interface DeployLock extends AutoCloseable
    permits EmbeddedLock, MysqlLock, PostgresqlLock, RowLock, SqlserverLock {

  /** The table of a lock that is a row. */
  String TABLE = "pallet_deploy_lock";

  /** The lock of a database that is not in memory, not had yet. */
  static DeployLock of(DatabaseUrl url, Holder self) {
    return switch (url.dialect()) {
      case POSTGRESQL -> new PostgresqlLock(url, self);
      case MYSQL, MARIADB -> new MysqlLock(url, self);
      case SQLSERVER -> new SqlserverLock(url);
      case H2, SQLITE -> new EmbeddedLock(url, self);
      case COCKROACH, REDSHIFT, ORACLE -> new RowLock(url, self);
    };
  }

  /**
   * Tries once to have it.
   *
   * @throws TransactionPoolingException where a proxy would lose it at once
   */
  boolean tryToHave() throws SQLException, IOException;

  /** Who has it, as far as this login may know. */
  Optional<Holder> holder() throws SQLException, IOException;

  /** Says that it is still needed; fails where it is lost. */
  void keep() throws SQLException;

  /** Lets it go. */
  @Override
  void close();
}
