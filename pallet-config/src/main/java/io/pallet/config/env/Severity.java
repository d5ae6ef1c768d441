package io.pallet.config.env;

import java.util.Locale;

/** How bad a {@link Problem} is: errors end the start, warnings are told. */
public enum Severity {
  WARNING,
  ERROR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
