package io.pallet.config.database;

/** A database cannot be connected to; the message says why in one line, without secrets. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Login login;

  /** No cause: a driver's exception may hold what must not be shown. */
  DatabaseException(Database database, Login login) {
    super("database " + database.name() + " " + login.message(), null, false, false);
    this.login = login;
  }

  /** Whether it is worth trying again. */
  public Login.Result result() {
    return login.result();
  }
}
