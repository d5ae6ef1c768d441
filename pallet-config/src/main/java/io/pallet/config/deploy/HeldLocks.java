package io.pallet.config.deploy;

import io.pallet.config.lock.DeployLock;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Locks that are had, and kept: the server is told again and again that they are needed. */
final class HeldLocks implements AutoCloseable {

  private static final long PAUSE_MILLIS = 1000;

  private final List<DeployLock> locks = new CopyOnWriteArrayList<>();
  private CountDownLatch end = new CountDownLatch(1);
  private volatile @Nullable SQLException loss;

  boolean isEmpty() {
    return locks.isEmpty();
  }

  synchronized void add(DeployLock lock) {
    locks.add(lock);
    if (locks.size() == 1) {
      CountDownLatch ends = new CountDownLatch(1);
      end = ends;
      Thread keeper = new Thread(() -> keep(ends), "pallet-lock");
      keeper.setDaemon(true);
      keeper.start();
    }
  }

  private void keep(CountDownLatch ends) {
    try {
      while (!ends.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        for (DeployLock lock : locks) {
          lock.keep();
        }
      }
    } catch (SQLException e) {
      loss = ends.getCount() == 0 ? null : e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean areLost() {
    return loss != null;
  }

  /** Fails where one of them is lost. */
  void check() throws StepFailedException {
    if (areLost()) {
      throw new StepFailedException(
          ExitCode.LOCK, "the deploy lock was lost: the connection that had it broke");
    }
  }

  @Override
  public synchronized void close() {
    end.countDown();
    for (DeployLock lock : locks) {
      lock.close();
    }
    locks.clear();
  }
}
