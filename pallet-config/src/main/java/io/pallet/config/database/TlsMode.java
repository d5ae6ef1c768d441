package io.pallet.config.database;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much TLS is asked for: libpq's modes, in any driver's words. */
enum TlsMode {
  DISABLE,
  ALLOW,
  PREFER,
  REQUIRE,
  VERIFY_CA,
  VERIFY_FULL;

  /** The mode that a word of libpq, MySQL, MariaDB or SQL Server means, or null. */
  static @Nullable TlsMode parse(String word) {
    TlsMode mode = ofWord(word);
    return mode == null ? ofWord(word.toLowerCase(Locale.ROOT).replace('_', '-')) : mode;
  }

  /** The mode that one of the options asks for, or null. */
  static @Nullable TlsMode asked(GivenOption[] settings) {
    for (GivenOption setting : settings) {
      if (setting.option().kind() == Kind.TLS) {
        return parse(setting.value());
      }
    }
    return null;
  }

  private static @Nullable TlsMode ofWord(String word) {
    return switch (word) {
      case "disable", "disabled", "false", "no", "optional", "0" -> DISABLE;
      case "allow" -> ALLOW;
      case "prefer", "preferred" -> PREFER;
      case "require", "required", "trust", "true", "yes", "mandatory", "1" -> REQUIRE;
      case "verify-ca" -> VERIFY_CA;
      case "verify-full", "verify-identity", "strict" -> VERIFY_FULL;
      default -> null;
    };
  }

  boolean verifies() {
    return this == VERIFY_CA || this == VERIFY_FULL;
  }

  /** The same where a certificate's authority is named, which is then held against. */
  TlsMode withAuthority() {
    return this == DISABLE || verifies() ? this : VERIFY_CA;
  }

  /** The word that the dialect's driver has for it. */
  String of(Dialect dialect) {
    return switch (dialect) {
      case MYSQL -> mysql();
      case MARIADB -> mariadb();
      case SQLSERVER -> sqlserver();
      default -> postgresql();
    };
  }

  /** {@code verify-ca}, as PostgreSQL's driver says it. */
  private String postgresql() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code VERIFY_CA}, as Connector/J says it. */
  private String mysql() {
    return switch (this) {
      case DISABLE -> "DISABLED";
      case ALLOW, PREFER -> "PREFERRED";
      case REQUIRE -> "REQUIRED";
      case VERIFY_CA -> "VERIFY_CA";
      case VERIFY_FULL -> "VERIFY_IDENTITY";
    };
  }

  /** As MariaDB's driver says it; it has nothing between no TLS and TLS. */
  private String mariadb() {
    return switch (this) {
      case DISABLE -> "disable";
      case ALLOW, PREFER, REQUIRE -> "trust";
      case VERIFY_CA, VERIFY_FULL -> postgresql();
    };
  }

  /** SQL Server's {@code encrypt}, which verifies unless {@code trustServerCertificate} is said. */
  private String sqlserver() {
    return this == DISABLE ? "false" : "true";
  }
}
