package io.pallet.config.data;

import io.pallet.config.lock.DeployLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The tables that a deploy keeps for itself in a database. */
public final class OwnTables {

  private static final Set<String> NAMES = Set.of(Marks.TABLE, DeployLock.TABLE);

  private OwnTables() {}

  /** Whether the schema has some of these and no others, so that it is as good as empty. */
  public static boolean areAlone(Connection connection) throws SQLException {
    Tables tables = Tables.of(connection);
    return !tables.isEmpty() && tables.areAmong(NAMES);
  }
}
