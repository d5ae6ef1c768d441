package io.pallet.config.logging;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** When the worker rests, and what ends its rest. */
final class Rest {

  /** Where there was work a moment ago it looks again soon: so nobody needs to wake it. */
  private static final long NAP = TimeUnit.MILLISECONDS.toNanos(2);

  private static final int NAPS = 50;
  private static final long SLEEP = TimeUnit.SECONDS.toNanos(10);

  private volatile boolean asleep;
  private volatile boolean hurried;
  private volatile boolean hopeless;

  /** How many naps the worker took since it worked; it alone counts them. */
  private int naps;

  /** Wakes the worker, where it sleeps. */
  void wake(Thread worker) {
    if (asleep) {
      asleep = false;
      LockSupport.unpark(worker);
    }
  }

  /** Makes the worker try at once, once, even where it pauses after a failure. */
  void hurry(Thread worker) {
    hopeless = false;
    hurried = true;
    LockSupport.unpark(worker);
  }

  /** Whether an attempt failed that was made in a hurry. */
  boolean isHopeless() {
    return hopeless;
  }

  /** There was work. */
  void end() {
    naps = 0;
  }

  /** There is no work. */
  void begin(EventQueue queue) {
    hurried = false;
    if (naps < NAPS) {
      naps++;
      LockSupport.parkNanos(this, NAP);
      return;
    }
    asleep = true;
    // looked at again, as whoever put an event in before did not see it asleep
    if (queue.size() == 0 && !hurried) {
      LockSupport.parkNanos(this, SLEEP);
    }
    asleep = false;
  }

  /** Waits after a failure, unless somebody is or comes in a hurry. */
  void pause(long nanos, Stop stop) {
    if (hurried) {
      hurried = false;
      hopeless = true;
    }
    long start = System.nanoTime();
    long left = nanos;
    while (left > 0 && !hurried && !stop.isOver()) {
      // an interruption that is not meant as an end must not keep it from pausing
      if (Thread.interrupted() && stop.isAsked()) {
        return;
      }
      LockSupport.parkNanos(this, left);
      left = nanos - (System.nanoTime() - start);
    }
  }
}
