package io.pallet.config.env;

/** A size in bytes. */
public record ByteSize(long bytes) {

  @Override
  public String toString() {
    return bytes + "B";
  }
}
