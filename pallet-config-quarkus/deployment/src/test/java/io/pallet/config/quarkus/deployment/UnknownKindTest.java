package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database is declared, and two drivers are there. */
final class UnknownKindTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withEmptyApplication()
          .setForcedDependencies(
              List.of(Dependency.of("io.quarkus", "quarkus-jdbc-postgresql", Version.getVersion())))
          .overrideConfigKey("pallet.databases", "another-one")
          .assertException(
              failure -> {
                String message = String.valueOf(failure.getMessage());
                assertTrue(message.contains("quarkus.datasource.\"another-one\".db-kind"), message);
              });

  @Test
  void failsTheBuild() {
    fail("it was built");
  }
}
