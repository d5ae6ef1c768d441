package io.pallet.config.assets;

/** The ways to compress, as HTTP names them. */
enum Encoding {
  BROTLI("br", ".br"),
  ZSTD("zstd", ".zst"),
  GZIP("gzip", ".gz");

  private final String token;
  private final String suffix;

  Encoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** As in {@code Content-Encoding}. */
  String token() {
    return token;
  }

  /** What is behind the name of a compressed file. */
  String suffix() {
    return suffix;
  }

  static Encoding of(String token) {
    for (Encoding encoding : values()) {
      if (encoding.token.equals(token)) {
        return encoding;
      }
    }
    throw new IllegalArgumentException(token + " is no known encoding");
  }
}
