package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.site.Gate;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Quarkus answers for its health. */
final class HealthPathsTest {

  private static List<String> paths(Map<String, String> properties) {
    return SiteProcessor.healthPaths(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build());
  }

  @Test
  void thoseOfEveryPalletAreAlwaysThere() {
    List<String> paths = paths(Map.of());
    assertEquals(Gate.HEALTH_PATHS, paths.subList(0, Gate.HEALTH_PATHS.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.http.root-path, /app, /app/healthz",
    "quarkus.http.root-path, app/, /app/q/health/ready",
    "quarkus.http.non-application-root-path, /, /health",
    "quarkus.http.non-application-root-path, ops, /ops/health",
    "quarkus.smallrye-health.root-path, /alive, /alive/live",
    "quarkus.smallrye-health.liveness-path, /live, /live"
  })
  void thoseOfQuarkusAreWhereTheBuildPutsThem(String property, String value, String path) {
    List<String> paths = paths(Map.of(property, value));
    assertTrue(paths.contains(path), paths.toString());
  }
}
