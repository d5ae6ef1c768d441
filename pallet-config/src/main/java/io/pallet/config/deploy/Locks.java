package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.lock.Holder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The locks of several databases, had together or not at all. */
final class Locks implements AutoCloseable {

  private final Deployment deployment;
  private final List<Database> databases;
  private final HeldLocks held = new HeldLocks();

  Locks(Deployment deployment, Collection<Database> databases) {
    this.deployment = deployment;
    this.databases = deployment.locks() ? inOrder(databases) : List.of();
  }

  /** In one order for every application, so that no two wait for each other. */
  private static List<Database> inOrder(Collection<Database> databases) {
    List<Database> all = new ArrayList<>();
    for (Database database : databases) {
      if (!database.isInMemory()) {
        all.add(database);
      }
    }
    if (all.size() > 1) {
      all.sort(Comparator.comparing(Locks::place));
    }
    return all;
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
    if (databases.isEmpty()) {
      return; // to know oneself takes 20 ms
    }
    Holder self = Holder.self();
    for (Database database : databases) {
      new LockWait(deployment, step, database, self).have().ifPresent(held::add);
    }
  }

  @Override
  public void close() {
    held.close();
  }
}
