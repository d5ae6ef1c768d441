package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.lock.Holder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The locks of several databases, had together or not at all. */
final class Locks implements AutoCloseable {

  /** One order for every application, so that no two wait for each other. */
  private static final Comparator<Database> ORDER = Comparator.comparing(Locks::place);

  private final Deployment deployment;
  private final List<Database> databases;
  private final Holder self = Holder.self();
  private final HeldLocks held = new HeldLocks();

  Locks(Deployment deployment, Collection<Database> databases) {
    this.deployment = deployment;
    this.databases =
        databases.stream()
            .filter(database -> deployment.locks() && !database.isInMemory())
            .sorted(ORDER)
            .toList();
  }

  private static String place(Database database) {
    DatabaseUrl url = database.forMigrations();
    return url.dialect() + url.host().orElse("") + url.port().orElse(0) + "/" + url.name();
  }

  /**
   * Has them all; where it has them already, sees that none is lost.
   *
   * @param step who wants them
   */
  void have(String step) throws StepFailedException {
    if (!held.isEmpty()) {
      held.check();
      return;
    }
    for (Database database : databases) {
      new LockWait(deployment, step, database, self).have().ifPresent(held::add);
    }
  }

  @Override
  public void close() {
    held.close();
  }
}
