package io.pallet.config.spring;

/**
 * A Spring property that the pallet gives.
 *
 * @param value as Spring resolves it, with what looks like a placeholder escaped
 */
record SpringProperty(Part part, Rank rank, String name, String value) {

  /** Whom it ranks above. */
  enum Rank {
    /** A variable is set: it ranks above {@code application.properties}. */
    GIVEN,
    /** It takes the place of a value of {@code application.properties} that would not fit. */
    SHADOW,
    /** The contract's default, which ranks below everything else. */
    DEFAULT
  }

  /** Names no value: it may be a password. */
  @Override
  public String toString() {
    return name + " (" + rank + ")";
  }
}
