package io.pallet.config.database;

/** The JDBC driver of a database is not on the class path. */
public final class MissingDriverException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MissingDriverException(DatabaseUrl url) {
    super(
        "needs the JDBC driver " + url.driver() + ", which is not on the class path",
        null,
        false,
        false);
  }
}
