package io.pallet.config.quarkus;

/** What a run of the application is for. */
enum Purpose {
  /** Serving in production: migrations wait for a deploy. */
  SERVE,
  /** A command of the pallet: nothing is served, and migrations are the command's own. */
  COMMAND,
  /** {@code QUARKUS_INIT_AND_EXIT}: what Quarkus does at start, migrations too, and no more. */
  INIT,
  /** Development and tests, where Quarkus's habits stay. */
  DEVELOP;

  /** Whether data sources log in as the account that migrations use. */
  boolean migratesOnly() {
    return this == COMMAND || this == INIT;
  }
}
