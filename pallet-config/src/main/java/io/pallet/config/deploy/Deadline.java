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

  /** This long, or what is left where that is less. */
  Duration atMost(Duration duration) {
    Duration left = left();
    return left.compareTo(duration) < 0 ? left : duration;
  }

  /** Rests this long, at most to the end; false where nothing is left then. */
  boolean pause(Duration duration) {
    try {
      Thread.sleep(atMost(duration).toMillis());
      return !left().isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
