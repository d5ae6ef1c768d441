package io.pallet.config.database;

/** What becomes of an option's value on its way to the driver, or why there is no way. */
enum Kind {
  /** Passed on as it is. */
  PLAIN,
  /** A number of seconds, where the driver counts milliseconds. */
  SECONDS,
  /** A switch, of which some write 1 and some true. */
  SWITCH,
  /** How much TLS is asked for, in any driver's words. */
  TLS,
  /** The absolute path of a certificate or key. */
  PATH,
  /** The same, where the driver takes a URL and the type of the store. */
  STORE,
  /** A character set, where all that the driver takes is UTF-8 by one name or another. */
  CHARSET,
  /** Which of several hosts will do, in libpq's words. */
  SESSION,
  /** Loads classes, touches files, or runs SQL at connect. */
  DANGEROUS,
  /** Carries credentials. */
  CREDENTIAL,
  /** Says again what the rest of the URL, or another option, says. */
  ELSEWHERE;

  private static final Kind[] ALL = values();

  /** The kind of this word in a table; {@code valueOf} loads six classes at start. */
  static Kind ofWord(String word) {
    for (Kind kind : ALL) {
      if (kind.name().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(word + " is no kind of option");
  }

  boolean isTaken() {
    return this != DANGEROUS && this != CREDENTIAL && this != ELSEWHERE;
  }
}
