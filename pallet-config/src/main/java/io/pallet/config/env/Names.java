package io.pallet.config.env;

import java.util.Locale;

/** What the name of a variable says. */
final class Names {

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

  /** {@code DB_<NAME>_URL} and {@code default} give {@code DB_DEFAULT_URL}. */
  static String member(String family, String member) {
    int at = family.indexOf(Variable.PLACE);
    return family.substring(0, at)
        + member.toUpperCase(Locale.ROOT)
        + family.substring(at + Variable.PLACE.length());
  }
}
