package io.pallet.config.lock;

import java.sql.SQLException;

/** A proxy gives each transaction another session, so that no lock of a session holds. */
public final class TransactionPoolingException extends SQLException {

  private static final long serialVersionUID = 1;

  TransactionPoolingException() {
    super("a proxy pools transactions");
  }
}
