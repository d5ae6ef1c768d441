package io.pallet.config.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of an application that was deployed.
 *
 * @param site its public URL
 */
public record News(
    String application,
    String version,
    Optional<String> environment,
    Optional<String> site,
    Instant time) {

  /** {@code shop 1.2 deployed to staging}. */
  String sentence() {
    return application + " " + version + " deployed" + environment.map(e -> " to " + e).orElse("");
  }
}
