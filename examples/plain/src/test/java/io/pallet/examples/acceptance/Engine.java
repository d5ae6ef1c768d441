package io.pallet.examples.acceptance;

import java.nio.file.Path;

/** The databases that the guestbook runs on, unchanged. */
enum Engine {
  H2 {
    @Override
    String newDatabase(Path directory) {
      return "h2:///" + directory.resolve("guestbook");
    }
  },
  POSTGRESQL {
    @Override
    String newDatabase(Path directory) {
      return Postgres.newDatabase("swordfish");
    }
  };

  /** The URL of an empty database. */
  abstract String newDatabase(Path directory);
}
