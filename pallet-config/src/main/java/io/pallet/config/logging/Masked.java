package io.pallet.config.logging;

import io.pallet.config.env.Redactor;

/** The secrets that no log line may show; there are more when more of the environment was read. */
public final class Masked {

  private static volatile Redactor redactor = Redactor.NONE;

  private Masked() {}

  /** Masks what this redactor knows, in place of what was masked before. */
  public static void by(Redactor known) {
    redactor = known;
  }

  static Redactor redactor() {
    return redactor;
  }
}
