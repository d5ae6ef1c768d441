package io.pallet.config.env;

/** A size in bytes. */
public record ByteSize(long bytes) {

  /** {@code 100B 512KB 10MB 1GB}; a KB has 1024 bytes. */
  public static final Parser<ByteSize> PARSER = new SizeParser();

  @Override
  public String toString() {
    return bytes + "B";
  }
}
