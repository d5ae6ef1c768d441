package io.pallet.config.quarkus;

import java.util.Map;

/** What builds of applications wrote down. */
final class Builds {

  /** With every extension that the pallet knows, and databases of these kinds. */
  static final Build WHOLE =
      new Build(
          Map.ofEntries(
              Map.entry(Build.NAME, "shop"),
              Map.entry(Build.VERSION, "1"),
              Map.entry(Build.PRODUCTION, "true"),
              Map.entry(Build.KIND + "default", "postgresql"),
              Map.entry(Build.KIND + "another", "postgresql"),
              Map.entry(Build.KIND + "archive", "h2"),
              Map.entry(Build.PREFIX + "datasource.another", "quarkus.datasource.\"another\"."),
              Map.entry(Build.PREFIX + "datasource.archive", "quarkus.datasource.archive."),
              Map.entry(Build.PREFIX + "liquibase.another", "quarkus.liquibase.\"another\"."),
              Map.entry(Build.FLYWAY, "default"),
              Map.entry(Build.LIQUIBASE, "another"),
              Map.entry(Build.PACKAGE, "org.example.shop"),
              Map.entry(
                  Build.ROOTS,
                  "quarkus.datasource,quarkus.elasticsearch,quarkus.flyway,quarkus.hibernate-orm,"
                      + "quarkus.http,quarkus.liquibase,quarkus.log,quarkus.mailer,"
                      + "quarkus.management,quarkus.oidc,quarkus.redis,quarkus.rest-csrf,"
                      + "quarkus.scheduler,quarkus.shutdown,quarkus.banner,"
                      + "quarkus.init-and-exit")));

  private Builds() {}
}
