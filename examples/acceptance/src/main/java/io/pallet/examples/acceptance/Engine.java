package io.pallet.examples.acceptance;

import java.nio.file.Path;

/** The databases that the guestbook runs on, unchanged. */
public enum Engine {
  H2 {
    @Override
    public String newDatabase(Path directory) {
      return "h2:///" + directory.resolve("guestbook");
    }
  },
  POSTGRESQL {
    @Override
    public String newDatabase(Path directory) {
      return Postgres.newDatabase("swordfish");
    }
  };

  /** The URL of an empty database. */
  public abstract String newDatabase(Path directory);
}
