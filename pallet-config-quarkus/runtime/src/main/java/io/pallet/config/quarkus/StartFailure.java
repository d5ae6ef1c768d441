package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseException;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Values;
import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Why Quarkus did not start, in the pallet's words. */
final class StartFailure {

  private StartFailure() {}

  static Exception told(Throwable failure, Build build) {
    if (find(InactiveBeanException.class, failure) != null) {
      List<Problem> missing = missing(build);
      if (!missing.isEmpty()) {
        return new io.pallet.config.env.ConfigurationException(missing);
      }
    }
    DatabaseException database = find(DatabaseException.class, failure);
    if (database != null) {
      return database;
    }
    Exception unusable = find(ConfigurationException.class, failure);
    if (unusable == null) {
      unusable = find(ConfigValidationException.class, failure);
    }
    if (unusable != null) {
      return new StepFailedException(
          ExitCode.CONFIGURATION, String.valueOf(unusable.getMessage()).replaceAll("\\s+", " "));
    }
    if (!build.set(Build.FLYWAY).isEmpty()) {
      StepFailedException migration = FlywayBeans.failure(build.set(Build.FLYWAY), failure);
      if (migration != null) {
        return migration;
      }
    }
    return failure instanceof Exception e ? e : new IllegalStateException(failure);
  }

  /** The application uses a database that nobody gave, or Quarkus would have started. */
  private static List<Problem> missing(Build build) {
    Set<String> absent = new TreeSet<>(build.kinds().keySet());
    absent.removeAll(PalletConfig.from(Values.ofProcess(), build.needs()).databases().keySet());
    List<Problem> problems = new ArrayList<>();
    for (String name : absent) {
      problems.add(Database.missing(name));
    }
    return problems;
  }

  static <T extends Throwable> @Nullable T find(Class<T> type, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
