package io.pallet.config.logging;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates in PEM, one or more. */
final class AuthoritiesParser implements Parser<Authorities> {

  @Override
  public Authorities parse(String text) {
    return Pem.parse(text);
  }

  @Override
  public String expects() {
    return "certificates in PEM";
  }

  /** A class of its own, so that nothing of certificates is loaded where none is given. */
  private static final class Pem {

    static Authorities parse(String text) {
      List<X509Certificate> certificates = new ArrayList<>();
      try {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (Certificate one : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
          certificates.add((X509Certificate) one);
        }
      } catch (CertificateException e) {
        certificates.clear();
      }
      if (certificates.isEmpty()) {
        throw InvalidValueException.whole(Code.BAD_TEXT, "holds no certificates in PEM", text);
      }
      return new Authorities(List.copyOf(certificates));
    }
  }
}
