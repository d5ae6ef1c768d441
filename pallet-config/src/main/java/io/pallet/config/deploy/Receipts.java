package io.pallet.config.deploy;

import io.pallet.config.data.Marks;
import io.pallet.config.data.Marks.Mark;
import io.pallet.config.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The receipts in one database. Each says: where this build with these settings meets the history
 * and the marks as they were then, it has nothing to do here. That stays true whatever happens in
 * between, so a receipt may be read without the lock: what is compared is what is there now.
 */
final class Receipts {

  /** Of a whole deploy. */
  static final String WHOLE = "receipt";

  /** Of its migrations and fixtures alone. */
  static final String MIGRATED = "migrated";

  /** Builds and settings that take turns, as in a roll-out. */
  private static final int MOST = 8;

  private final Connection connection;
  private final Dialect dialect;
  private final String kind;
  private final Marks marks;

  Receipts(Connection connection, Dialect dialect, String kind) {
    this.connection = connection;
    this.dialect = dialect;
    this.kind = kind;
    this.marks = new Marks(connection);
  }

  /**
   * The receipt that holds; 0 where there is none.
   *
   * @return in how many databases it was written at once
   */
  int find(Identity identity) throws SQLException {
    String[] parts = held(identity);
    return parts == null ? 0 : Integer.parseInt(parts[0]);
  }

  /**
   * The same where there may be no table of marks yet.
   *
   * @param beside is told beside which histories it was written
   */
  int find(Identity identity, Set<History> beside) throws SQLException {
    String[] parts = marks.areThere() ? held(identity) : null;
    if (parts == null) {
      return 0;
    }
    beside.addAll(histories(parts[1]));
    return Integer.parseInt(parts[0]);
  }

  private String @Nullable [] held(Identity identity) throws SQLException {
    List<Mark> all = marks.all();
    for (Mark mark : all) {
      if (mark.kind().equals(kind) && mark.name().equals(identity.text())) {
        String[] parts = mark.value().split(" ", 3);
        return parts[2].equals(state(all, histories(parts[1]))) ? parts : null;
      }
    }
    return null;
  }

  private static List<History> histories(String names) {
    List<History> histories = new ArrayList<>();
    for (History history : History.values()) {
      if (names.contains(history.name())) {
        histories.add(history);
      }
    }
    return histories;
  }

  /**
   * Writes one of what is there now.
   *
   * @param databases in how many it is written
   */
  void write(Identity identity, Set<History> histories, int databases) throws SQLException {
    marks.create();
    List<Mark> all = marks.all();
    List<History> ordered = histories(histories.toString());
    connection.setAutoCommit(false);
    forgetOld(all);
    String value = databases + " " + ordered.toString().replace(" ", "");
    marks.set(kind, identity.text(), value + " " + state(all, ordered));
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void forgetOld(List<Mark> all) throws SQLException {
    List<Mark> receipts = new ArrayList<>();
    for (Mark mark : all) {
      if (mark.kind().equals(kind)) {
        receipts.add(mark);
      }
    }
    receipts.sort(Comparator.comparing(Mark::marked));
    for (int i = 0; i <= receipts.size() - MOST; i++) {
      marks.forget(kind, receipts.get(i).name());
    }
  }

  private String state(List<Mark> all, List<History> histories) throws SQLException {
    // whoever looks into another schema finds other tables, or will
    StringBuilder text = new StringBuilder().append(connection.getSchema()).append('\n');
    for (Mark mark : all) {
      if (counts(mark.kind())) {
        text.append(mark.kind()).append('|').append(mark.name()).append('|');
        text.append(mark.value()).append('\n');
      }
    }
    for (History history : histories) {
      history.describe(connection, dialect, text.append(history).append('\n'));
    }
    return Checksum.of(text.toString());
  }

  /** Whether marks of a kind say what was done: receipts do not, and telling is no migration. */
  private boolean counts(String other) {
    boolean told = other.equals(NotifyStep.KIND) && kind.equals(MIGRATED);
    return !told && !other.equals(WHOLE) && !other.equals(MIGRATED);
  }
}
