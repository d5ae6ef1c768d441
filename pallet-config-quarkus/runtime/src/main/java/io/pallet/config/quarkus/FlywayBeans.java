package io.pallet.config.quarkus;

import io.pallet.config.deploy.FlywayMigrations;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.runtime.FlywayContainer;
import io.quarkus.flyway.runtime.FlywayContainerUtil;
import jakarta.enterprise.inject.Any;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Flyway as Quarkus configured it; the one class that needs its extension. */
final class FlywayBeans {

  private FlywayBeans() {}

  /** Empty where the data source or Flyway is not active. */
  static Optional<Migrations> of(String database, String dataSource) {
    InjectableInstance<FlywayContainer> found =
        Arc.container()
            .select(
                FlywayContainer.class, FlywayContainerUtil.getFlywayContainerQualifier(dataSource));
    return found.isResolvable() && found.getHandle().getBean().isActive()
        ? Optional.of(new FlywayMigrations(database, () -> found.get().getFlyway()))
        : Optional.empty();
  }

  /** Whether the application has a say that only its code knows. */
  static boolean areCustomized() {
    return !Arc.container()
        .select(FlywayConfigurationCustomizer.class, Any.Literal.INSTANCE)
        .isUnsatisfied();
  }

  /** What went wrong, where it is a migration that Quarkus applied when it started. */
  static @Nullable StepFailedException failure(Set<String> databases, Throwable failure) {
    FlywayException migration = StartFailure.find(FlywayException.class, failure);
    return migration == null
        ? null
        : FlywayMigrations.failed(String.join(" or ", databases), migration);
  }
}
