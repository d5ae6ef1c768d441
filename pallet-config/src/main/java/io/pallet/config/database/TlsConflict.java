package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;

/** Refuses two options of which one takes back the TLS that the other asks for. */
final class TlsConflict {

  private TlsConflict() {}

  static void refuse(Dialect dialect, Setting[] settings, int from, int to) {
    if (settings.length < 2) {
      return;
    }
    TlsMode mode = null;
    boolean demanded = false;
    boolean trusting = false;
    boolean authority = false;
    for (Setting setting : settings) {
      Kind kind = setting.option().kind();
      if (kind == Kind.TLS) {
        mode = TlsMode.parse(setting.value());
      }
      demanded |= isTrue(setting, "ssl");
      trusting |= isTrue(setting, "trustServerCertificate");
      authority |= isAuthority(setting);
    }
    boolean weak = mode != null && mode.compareTo(TlsMode.REQUIRE) < 0;
    boolean takenBack =
        (demanded && weak)
            || (authority && mode == TlsMode.DISABLE)
            || (trusting && mode != null && mode.verifies());
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
  static boolean isTrue(Setting setting, String property) {
    return setting.option().property().equals(property)
        && !setting.value().equalsIgnoreCase("false");
  }

  /** Whether it names who has signed the server's certificate. */
  static boolean isAuthority(Setting setting) {
    return switch (setting.option().property()) {
      case "sslrootcert", "trustCertificateKeyStoreUrl", "serverSslCert", "trustStore" -> true;
      default -> false;
    };
  }
}
