package io.pallet.config.database;

import io.pallet.config.env.Percent;
import io.pallet.config.env.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an option's value may be, and what the driver is given for it. */
final class OptionValues {

  private OptionValues() {}

  /** Why a value will not do, as what would; null where it will. */
  static @Nullable String expected(Dialect dialect, Kind kind, String value) {
    String expected = expected(kind, value);
    return expected == null && !isTaken(dialect, value)
        ? "plain letters, digits and marks, which is all that this driver's URL can hold"
        : expected;
  }

  private static @Nullable String expected(Kind kind, String value) {
    // no switch here: its table would be a class more to load at every start
    if (kind == Kind.SECONDS) {
      return isNumber(value) ? null : "a whole number of seconds";
    } else if (kind == Kind.SWITCH) {
      return onOff(value) != null ? null : "true or false";
    } else if (kind == Kind.TLS) {
      return TlsMode.parse(value) != null ? null : "a TLS mode, such as require";
    } else if (kind == Kind.PATH || kind == Kind.STORE) {
      return LocalPath.isAbsolute(value) ? null : "an absolute path of this machine";
    } else if (kind == Kind.CHARSET) {
      return isUtf8(value) ? null : "utf8mb4 or UTF-8";
    } else if (kind == Kind.SESSION) {
      return session(value) != null ? null : "one of libpq's words, such as read-write";
    }
    return value.isEmpty() ? "a value" : null;
  }

  /** Whether the value can stand in the driver's URL, which not every driver decodes. */
  private static boolean isTaken(Dialect dialect, String value) {
    if (dialect.isEmbedded()) {
      return isSimple(value);
    } else if (dialect == Dialect.MARIADB) {
      return value.indexOf('&') < 0;
    }
    return dialect != Dialect.SQLSERVER || value.indexOf('{') < 0 && value.indexOf('}') < 0;
  }

  private static boolean isSimple(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Characters.isNameCharacter(c) && c != ':' && c != ',' && c != '/' && c != '+') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!Text.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() < 7;
  }

  private static boolean isUtf8(String value) {
    return value.equalsIgnoreCase("utf8mb4")
        || value.equalsIgnoreCase("utf8")
        || value.equalsIgnoreCase("utf-8");
  }

  /** What the driver is given for a value that was found good. */
  static String translated(Dialect dialect, GivenOption setting) {
    String value = setting.value();
    return switch (setting.option().kind()) {
      case SECONDS -> Integer.toString(1000 * Integer.parseInt(value));
      case SWITCH -> String.valueOf(onOff(value));
      case TLS -> tls(dialect, value);
      case STORE -> "file:" + Percent.encode(value).replace("%2F", "/");
      case CHARSET -> "UTF-8";
      case SESSION -> String.valueOf(session(value));
      default -> value;
    };
  }

  private static String tls(Dialect dialect, String value) {
    TlsMode mode = TlsMode.parse(value);
    return mode == null || (dialect == Dialect.SQLSERVER && value.equalsIgnoreCase("strict"))
        ? value.toLowerCase(Locale.ROOT)
        : mode.of(dialect);
  }

  private static @Nullable String onOff(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "true", "on", "yes" -> "true";
      case "0", "false", "off", "no" -> "false";
      default -> null;
    };
  }

  private static @Nullable String session(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "any" -> "any";
      case "read-write", "primary" -> "primary";
      case "read-only", "standby" -> "secondary";
      case "prefer-standby" -> "preferSecondary";
      default -> null;
    };
  }
}
