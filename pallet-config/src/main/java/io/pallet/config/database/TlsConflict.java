package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Refuses two options of which one takes back the TLS that the other asks for. */
final class TlsConflict {

  private TlsConflict() {}

  static void refuse(Dialect dialect, GivenOption[] settings, int from, int to) {
    TlsMode mode = settings.length < 2 ? null : mode(settings);
    if (mode == null || mode == TlsMode.REQUIRE) {
      return;
    }
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

  /** The mode that one of the options asks for, or null. */
  static @Nullable TlsMode mode(GivenOption[] settings) {
    for (GivenOption setting : settings) {
      if (setting.option().kind() == Kind.TLS) {
        return TlsMode.parse(setting.value());
      }
    }
    return null;
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
