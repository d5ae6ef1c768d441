package io.pallet.config.deploy;

import java.time.Duration;

/** The moment at which waiting ends. */
public final class Deadline {

  private final Duration timeout;
  private final long start = System.nanoTime();

  private Deadline(Duration timeout) {
    this.timeout = timeout;
  }

  public static Deadline in(Duration timeout) {
    return new Deadline(timeout);
  }

  /** The whole time that was given. */
  public Duration timeout() {
    return timeout;
  }

  /** What is left of it, zero at least. */
  public Duration left() {
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
