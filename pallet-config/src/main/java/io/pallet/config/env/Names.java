package io.pallet.config.env;

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

  /** {@code X} for {@code X_FILE}, else the name itself. */
  static String withoutFile(String name) {
    return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
  }

  /** Whether it may stand in the part of a name that varies. */
  static boolean isNameCharacter(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** Up to the first {@code _}. */
  static String namespace(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }
}
