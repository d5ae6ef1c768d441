package io.pallet.config.deploy;

import io.pallet.config.database.DatabaseUrl;

/**
 * Migrations on the class path, and the database that they are for.
 *
 * @param location a directory for Flyway, a file for Liquibase
 */
record MigrationPlace(String database, DatabaseUrl url, String location, ClassLoader loader) {

  MigrationPlace at(String file) {
    return new MigrationPlace(database, url, file, loader);
  }

  /** The same for a database in memory, where there is no file yet: nobody is to make it. */
  MigrationPlace toLookAt() {
    return url.exists() ? this : new MigrationPlace(database, url.inMemory(), location, loader);
  }
}
