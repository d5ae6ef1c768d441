package io.pallet.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.pallet.config.env.Values;
import java.net.InetSocketAddress;

/** The arrows between the rooms, and who may use which library. */
@AnalyzeClasses(packages = "io.pallet.config", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "io.pallet.config";

  @ArchTest
  static final ArchRule arrowsPointDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .layer("cli")
          .definedBy(ROOT + ".cli")
          .layer("check")
          .definedBy(ROOT + ".check")
          .layer("deploy")
          .definedBy(ROOT + ".deploy")
          .layer("work")
          .definedBy(ROOT + ".lock", ROOT + ".data", ROOT + ".notify")
          .layer("aggregate")
          .definedBy(ROOT)
          .layer("records")
          .definedBy(
              ROOT + ".database",
              ROOT + ".service",
              ROOT + ".site",
              ROOT + ".logging",
              ROOT + ".assets",
              ROOT + ".bind")
          .layer("env")
          .definedBy(ROOT + ".env", ROOT + ".json")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("deploy")
          .mayOnlyBeAccessedByLayers("check", "cli")
          .whereLayer("work")
          .mayOnlyBeAccessedByLayers("deploy")
          .whereLayer("aggregate")
          .mayOnlyBeAccessedByLayers("deploy", "check", "cli")
          .whereLayer("records")
          .mayOnlyBeAccessedByLayers("aggregate", "work", "deploy", "check", "cli");

  @ArchTest
  static final ArchRule recordsDoNotKnowEachOther =
      slices()
          .matching(ROOT + ".(database|service|site|logging|assets|bind)..")
          .should()
          .notDependOnEachOther();

  @ArchTest static final ArchRule hikariHasOneUser = onlyUser("com.zaxxer.hikari..", "DataSources");

  @ArchTest static final ArchRule flywayHasOneUser = onlyUser("org.flywaydb..", "FlywayMigrations");

  @ArchTest
  static final ArchRule liquibaseHasOneUser =
      onlyUser("liquibase..", "(LiquibaseMigrations|LiquibaseHistory|WholeChangeSets)");

  @ArchTest static final ArchRule dotenvHasOneUser = onlyUser("io.github.cdimascio..", "DotEnv");

  @ArchTest static final ArchRule jacksonHasOneUser = onlyUser("com.fasterxml..", "Json");

  @ArchTest static final ArchRule julBridgeHasOneUser = onlyUser("org.slf4j.bridge..", "JulBridge");

  @ArchTest
  static final ArchRule formatsAndSyslogAreForOtherFrameworksToo =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".logging")
          .or()
          .haveNameNotMatching(".*[.](Logback|Pallet)[A-Z][A-Za-z]*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ch.qos.logback..");

  @ArchTest
  static final ArchRule picocliStaysInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule oneClassReadsTheProcessEnvironment =
      noClasses()
          .that()
          .areNotAssignableTo(Values.class)
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule jakartaValidationHasOneUser =
      onlyUser("jakarta.validation..", "JakartaConstraints");

  @ArchTest static final ArchRule servletsHaveOneUser = onlyUser("jakarta.servlet..", "SiteFilter");

  @ArchTest static final ArchRule jettyHasOneUser = onlyUser("org.eclipse.jetty..", "JettySite");

  /** No name in a request is looked up: its classes know no {@code InetAddress}. */
  @ArchTest
  static final ArchRule sitesLookNoNamesUp =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".site")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.InetAddress")
          .orShould()
          .callConstructor(InetSocketAddress.class, String.class, int.class);

  private static ArchRule onlyUser(String library, String user) {
    return noClasses()
        .that()
        .haveNameNotMatching(".*\\." + user + "(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
