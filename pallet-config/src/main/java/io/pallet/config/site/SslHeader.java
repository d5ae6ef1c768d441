package io.pallet.config.site;

/** A header with the value that means TLS: {@code X-Forwarded-Ssl: on}. */
public record SslHeader(String name, String value) {

  @Override
  public String toString() {
    return name + ": " + value;
  }
}
