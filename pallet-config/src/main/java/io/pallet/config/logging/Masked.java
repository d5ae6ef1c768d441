package io.pallet.config.logging;

import io.pallet.config.env.Redactor;

/** The secrets that no log line may show; there are more when more of the environment was read. */
public final class Masked {

  private static volatile Redactor redactor = Redactor.NONE;

  private Masked() {}

  /** Masks what this redactor knows too. */
  public static synchronized void also(Redactor known) {
    redactor = redactor.and(known);
  }

  /** Masks what this redactor knows, and nothing else. */
  static synchronized void by(Redactor known) {
    redactor = known;
  }

  static Redactor redactor() {
    return redactor;
  }
}
