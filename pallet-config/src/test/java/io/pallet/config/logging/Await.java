package io.pallet.config.logging;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other threads do. */
final class Await {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private Await() {}

  static void until(BooleanSupplier condition, Supplier<String> state) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new AssertionError("in vain: " + state.get());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The counts once nothing moves any more between events that are taken and given. */
  static SyslogCounts quiet(SyslogTarget target) {
    until(() -> isEven(target.counts()), () -> target.counts().toString());
    return target.counts();
  }

  private static boolean isEven(SyslogCounts counts) {
    return counts.accepted() == counts.handedOver() + counts.droppedInAll() + counts.queued();
  }
}
