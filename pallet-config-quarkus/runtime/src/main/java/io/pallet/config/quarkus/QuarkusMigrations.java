package io.pallet.config.quarkus;

import io.pallet.config.deploy.Migrations;
import java.util.ArrayList;
import java.util.List;

/** The migrations that Quarkus's extensions for Flyway and Liquibase know. */
record QuarkusMigrations(Build build) {

  List<Migrations> all(QuietQuarkus quarkus) {
    List<Migrations> all = new ArrayList<>();
    for (String database : build.set(Build.FLYWAY)) {
      quarkus.beans(build);
      FlywayBeans.of(database, build.sourceName(database)).ifPresent(all::add);
    }
    for (String database : build.set(Build.LIQUIBASE)) {
      quarkus.beans(build);
      LiquibaseMigrations.of(database, build.sourceName(database)).ifPresent(all::add);
    }
    return all;
  }
}
