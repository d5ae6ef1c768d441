package io.pallet.config.database;

import io.pallet.config.env.Parser;

/** The parser of a variable that holds a database URL; it shows the URL masked. */
final class DatabaseUrlParser implements Parser<DatabaseUrl> {

  @Override
  public DatabaseUrl parse(String text) {
    return DatabaseUrl.parse(text);
  }

  @Override
  public String expects() {
    return "a database URL, scheme://user:password@host:port/name";
  }
}
