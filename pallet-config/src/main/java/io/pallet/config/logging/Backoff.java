package io.pallet.config.logging;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Longer and longer pauses between attempts, never the same for two of many processes. */
final class Backoff {

  private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(15);

  private long pause = FIRST;

  /** The next pause in nanoseconds. */
  long next() {
    long next = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2);
    pause = Math.min(2 * pause, LONGEST);
    return next;
  }

  void reset() {
    pause = FIRST;
  }
}
