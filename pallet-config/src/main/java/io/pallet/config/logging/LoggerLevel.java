package io.pallet.config.logging;

/** The level of one logger: {@code org.example=DEBUG}. */
record LoggerLevel(String logger, String level) {

  @Override
  public String toString() {
    return logger + "=" + level;
  }
}
