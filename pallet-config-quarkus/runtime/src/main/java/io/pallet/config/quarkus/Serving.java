package io.pallet.config.quarkus;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Quarkus as it serves. */
final class Serving {

  private Serving() {}

  /** Serves, and ends the process; returns only where Quarkus cannot start, and why. */
  static Throwable run(@Nullable Class<? extends QuarkusApplication> type, List<String> arguments) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Quarkus.run(
        type,
        (exit, cause) -> {
          if (cause == null
              || StartFailure.find(PreventFurtherStepsException.class, cause) != null) {
            System.exit(exit);
          }
          failure.set(cause);
        },
        arguments.toArray(String[]::new));
    return Objects.requireNonNull(failure.get());
  }
}
