package io.pallet.config.logging;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whose signatures under a certificate count. */
public record Authorities(List<X509Certificate> certificates) {

  @Override
  public String toString() {
    return certificates.size() + (certificates.size() == 1 ? " certificate" : " certificates");
  }
}
