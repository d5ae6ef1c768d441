package io.pallet.config.env;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the name of a variable says. */
final class Names {

  /** What the name of a variable ends in when its value is the path of a file. */
  static final String FILE = "_FILE";

  private Names() {}

  /** The contract's rule: {@code *_URL(S)}, {@code *PASSWORD*}, {@code *KEY*}, ... */
  static boolean couldHoldSecret(String name) {
    return name.endsWith("_URL")
        || name.endsWith("_URLS")
        || name.contains("PASSWORD")
        || name.contains("KEY")
        || name.contains("SECRET")
        || name.contains("TOKEN");
  }

  /**
   * Whether a name that nobody declared ends as that of a secret, or of a URL that may hold one.
   */
  static boolean endsAsSecret(String name) {
    return name.endsWith("_URL")
        || name.endsWith("_URLS")
        || name.endsWith("PASSWORD")
        || name.endsWith("SECRET")
        || name.endsWith("TOKEN")
        || name.endsWith("_KEY");
  }

  /** {@code DB_<NAME>_URL} and {@code default} give {@code DB_DEFAULT_URL}. */
  static String ofMember(String family, String member) {
    int at = family.indexOf(Variable.PLACE);
    return family.substring(0, at)
        + member.toUpperCase(Locale.ROOT)
        + family.substring(at + Variable.PLACE.length());
  }

  /** {@code DB_<NAME>_URL} and {@code DB_DEFAULT_URL} give {@code default}; null: not a member. */
  static @Nullable String memberOf(String family, String name) {
    int at = family.indexOf(Variable.PLACE);
    int tail = family.length() - at - Variable.PLACE.length();
    int end = name.length() - tail;
    if (end <= at
        || !name.regionMatches(0, family, 0, at)
        || !name.regionMatches(end, family, family.length() - tail, tail)) {
      return null;
    }
    for (int i = at; i < end; i++) {
      if (!isNameCharacter(name.charAt(i))) {
        return null;
      }
    }
    return name.substring(at, end).toLowerCase(Locale.ROOT);
  }

  /** {@code X} for {@code X_FILE}, else the name itself. */
  static String withoutFile(String name) {
    return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
