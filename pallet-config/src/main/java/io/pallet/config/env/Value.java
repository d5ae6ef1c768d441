package io.pallet.config.env;

/** The text of one variable and where it came from; empty: unset. */
record Value(String text, Source source) {

  static final Value UNSET = new Value("", Source.NONE);

  /** Set, but not to be used: the problem is reported already. */
  static final Value UNUSABLE = new Value("", Source.ENVIRONMENT);

  boolean isSet() {
    return !source.equals(Source.NONE);
  }

  boolean isUsable() {
    return !text.isEmpty();
  }
}
