package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;

/** Refuses two options of which one takes back the TLS that the other asks for. */
final class TlsConflict {

  private TlsConflict() {}

  static void refuse(TlsMode mode, GivenOption[] settings, int from, int to) {
    boolean takenBack = false;
    for (GivenOption setting : settings) {
      takenBack |=
          mode.verifies()
              ? isTrue(setting, "trustServerCertificate")
              : isTrue(setting, "ssl") || (mode == TlsMode.DISABLE && isAuthority(setting));
    }
    if (takenBack) {
      throw new InvalidValueException(
          Code.BAD_VALUE,
          "has two options of which one takes back the TLS that the other asks for",
          "keep the stronger of the two",
          from,
          to);
    }
  }

  /** Whether a switch of the driver's is on. */
  static boolean isTrue(GivenOption setting, String property) {
    return setting.option().property().equals(property)
        && !setting.value().equalsIgnoreCase("false");
  }

  /** Whether it names who has signed the server's certificate. */
  static boolean isAuthority(GivenOption setting) {
    return switch (setting.option().property()) {
      case "sslrootcert", "trustCertificateKeyStoreUrl", "serverSslCert", "trustStore" -> true;
      default -> false;
    };
  }
}
