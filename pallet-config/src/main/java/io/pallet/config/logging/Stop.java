package io.pallet.config.logging;

import java.io.IOException;
import java.io.InterruptedIOException;

/** The end of the worker's time, once somebody asked it to stop; all its waits look here. */
final class Stop {

  /** Waits are cut into pieces of this, so that an end that comes in between is seen. */
  static final long SLICE_MILLIS = 50;

  private volatile long at;
  private volatile boolean asked;

  /** Asks the worker to be done within so many nanoseconds. */
  void within(long nanos) {
    at = System.nanoTime() + nanos;
    asked = true;
  }

  boolean isAsked() {
    return asked;
  }

  boolean isOver() {
    return asked && System.nanoTime() - at >= 0;
  }

  /**
   * Ends a wait that has lasted too long.
   *
   * @throws IOException where the time since {@code start} is up, or the worker's own
   */
  void check(long start, long limitNanos, String what) throws IOException {
    if (isOver()) {
      throw new InterruptedIOException("stopped");
    }
    if (System.nanoTime() - start >= limitNanos) {
      throw new IOException(what);
    }
  }
}
