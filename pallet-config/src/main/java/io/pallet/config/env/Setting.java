package io.pallet.config.env;

import java.util.Optional;

/**
 * One variable as it was read.
 *
 * @param value its value, or empty where it has none
 * @param source where the value came from
 */
public record Setting<T>(Variable<T> variable, Optional<T> value, Source source) {

  /** The value as people may see it, masked where it is secret; empty where there is none. */
  public String shown() {
    return value.isPresent() ? variable.parser().show(value.get()) : "";
  }

  /** Names the variable alone: the value may be secret. */
  @Override
  public String toString() {
    return variable.name() + " (" + source.text() + ")";
  }
}
