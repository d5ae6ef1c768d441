package io.pallet.config.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the TLS that a URL asks for into the driver's options: never weaker, stronger at most. */
final class Tls {

  private Tls() {}

  /** Where a certificate's authority is named, the driver is told to hold against it. */
  static void strengthen(DatabaseUrl url, Map<String, String> told) {
    String property = property(url.dialect());
    if (property == null || !hasAuthority(url)) {
      return;
    }
    TlsMode mode = TlsMode.asked(url.settings());
    TlsMode stronger = mode == null ? TlsMode.VERIFY_CA : mode.withAuthority();
    told.put(property, stronger.of(url.dialect()));
  }

  private static @Nullable String property(Dialect dialect) {
    return switch (dialect) {
      case POSTGRESQL, COCKROACH, REDSHIFT -> "sslmode";
      case MYSQL, MARIADB -> "sslMode";
      default -> null;
    };
  }

  private static boolean hasAuthority(DatabaseUrl url) {
    for (GivenOption setting : url.settings()) {
      if (TlsConflict.isAuthority(setting)) {
        return true;
      }
    }
    return false;
  }

  /** PostgreSQL's {@code ssl=true} means {@code verify-full}. */
  private static boolean hasSwitch(DatabaseUrl url) {
    for (GivenOption setting : url.settings()) {
      if (TlsConflict.isTrue(setting, "ssl")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(DatabaseUrl url) {
    return url.isSocket() || url.dialect().isEmbedded();
  }

  /** Whether nothing can be read on the way to the server. */
  static boolean isSure(DatabaseUrl url) {
    TlsMode mode = TlsMode.asked(url.settings());
    boolean asked = mode != null && mode.compareTo(TlsMode.REQUIRE) >= 0;
    return asked || hasAuthority(url) || hasSwitch(url) || isLocal(url);
  }
}
