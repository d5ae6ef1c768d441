package io.pallet.config.data;

/** Rows or tables are not as they must be; the message says which, in one line. */
public final class DataException extends Exception {

  private static final long serialVersionUID = 1;

  /** No cause: a driver's exception may hold what must not be shown. */
  DataException(String message) {
    super(message, null, false, false);
  }
}
