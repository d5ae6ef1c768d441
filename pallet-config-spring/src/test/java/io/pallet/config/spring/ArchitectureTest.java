package io.pallet.config.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The adapter translates, and is read in one sitting. */
@AnalyzeClasses(
    packages = "io.pallet.config.spring",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final int ONE_SITTING = 2300;

  @ArchTest
  static final ArchRule parsesNothing =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Pattern.class, Matcher.class, java.net.URI.class, java.net.URL.class)
          .orShould()
          .callMethod(Integer.class, "parseInt", String.class)
          .orShould()
          .callMethod(String.class, "indexOf", String.class);

  @ArchTest
  static final ArchRule readsNoEnvironmentOfItsOwn =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest static final ArchRule logback = usedIn("ch.qos.logback..", "PalletLoggingSystem");

  @ArchTest static final ArchRule flyway = usedIn("org.flywaydb..", "(FlywayGate|NamedFlyway)");

  @ArchTest
  static final ArchRule liquibase = usedIn("liquibase..", "(LiquibaseGate|NamedLiquibase)");

  @ArchTest
  static final ArchRule hikari =
      usedIn("com.zaxxer.hikari..", "(DriverSettings|PalletDatabasesAutoConfiguration)");

  @ArchTest
  static final ArchRule servlets =
      usedIn(
          "jakarta.servlet..",
          "(PalletWebMvcAutoConfiguration|AssetHandlerMapping|LinkingResponse"
              + "|PalletSiteAutoConfiguration|AccessLogFacts)");

  @ArchTest static final ArchRule tomcat = usedIn("org.apache.catalina..", "AccessLogFacts");

  @ArchTest
  static final ArchRule actuator =
      usedIn(
          "org.springframework.boot.actuate..", "(PalletActuatorAutoConfiguration|PalletEndpoint)");

  private static ArchRule usedIn(String library, String classes) {
    return noClasses()
        .that()
        .haveNameNotMatching("io\\.pallet\\.config\\.spring\\." + classes + "(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @Test
  void isReadInOneSitting() throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines +=
            Files.readString(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
      }
    }
    assertTrue(lines <= ONE_SITTING, lines + " lines");
  }
}
