package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.lock.Holder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

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
    have(step, () -> false);
  }

  /**
   * The same, unless they turn out to be needless.
   *
   * @param needless asked when another one has let go of a lock that is waited for
   * @return whether they are had
   */
  boolean have(String step, BooleanSupplier needless) throws StepFailedException {
    if (!held.isEmpty()) {
      held.check();
      return true;
    }
    if (databases.isEmpty()) {
      return true;
    }
    Holder self = Holder.self();
    for (Database database : databases) {
      LockWait wait = new LockWait(deployment, step, database, self, needless);
      wait.have().ifPresent(held::add);
      if (wait.isNeedless()) {
        held.close();
        return false;
      }
    }
    return true;
  }

  /** Whether one that was had is known to be lost. */
  boolean areLost() {
    return held.areLost();
  }

  @Override
  public void close() {
    held.close();
  }
}
