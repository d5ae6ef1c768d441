package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.config.env.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the names of databases say to Quarkus while it is built. */
final class DeclaredDatabasesTest {

  @Test
  void areOfTheKindOfTheOneDriver() {
    assertEquals(
        Map.of(
            "quarkus.datasource.db-kind", "postgresql",
            "quarkus.datasource.\"another\".db-kind", "postgresql",
            "quarkus.flyway.\"another\".locations", "db/migration-another",
            "quarkus.liquibase.\"another\".change-log", "db/changeLog-another.xml"),
        DeclaredDatabases.declared("default, another", List.of("postgresql"), Set.of()));
  }

  @Test
  void leaveTheKindToTheApplicationWhereThereAreTwo() {
    assertEquals(
        Map.of(), DeclaredDatabases.declared("default", List.of("h2", "postgresql"), Set.of()));
  }

  @Test
  void areSpelledAsTheApplicationSpellsThem() {
    assertEquals(
        "h2",
        DeclaredDatabases.declared(
                "another", List.of("h2"), Set.of("quarkus.datasource.another.jdbc.max-size"))
            .get("quarkus.datasource.another.db-kind"));
  }

  @Test
  void areNotStartedWhereTheEnvironmentHasThem() {
    assertEquals(
        Map.of("quarkus.datasource.devservices.enabled", "false"),
        DeclaredDatabases.leftToTheEnvironment(
            Values.of(Map.of("DB_DEFAULT_URL", "postgres://db/shop", "PORT", "81")), Set.of()));
  }
}
