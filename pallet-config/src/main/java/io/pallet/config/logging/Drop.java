package io.pallet.config.logging;

/** Why an event did not reach its target. */
public enum Drop {
  QUEUE_FULL("found the queue full"),
  QUEUE_BYTES("would have been too many bytes in the queue"),
  UNWRITABLE("could not be written"),
  REFUSED("were refused by the network"),
  STOPPED("were left at the end");

  private final String told;

  Drop(String told) {
    this.told = told;
  }

  /** What is told of a number of them. */
  String told() {
    return told;
  }
}
