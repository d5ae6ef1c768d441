package io.pallet.config.check;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Destination;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.env.Code;
import io.pallet.config.env.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a deploy has been done here, and could be done: migrations, and places to write to. */
public final class Readiness {

  private Readiness() {}

  /** Everything that is pending or in the way. */
  public static List<Problem> problems(Application application, PalletConfig config) {
    List<Problem> problems = new ArrayList<>();
    for (Migrations migrations : application.migrations(config)) {
      addPending(migrations, config, problems);
    }
    config
        .staticFiles()
        .directory()
        .flatMap(Destination::local)
        .ifPresent(directory -> addPlace("STATIC_DIR", directory, config, problems));
    addPlace("STORAGE_DIR", config.storage().media(), config, problems);
    return problems;
  }

  private static void addPending(
      Migrations migrations, PalletConfig config, List<Problem> problems) {
    String variable = Database.URL.named(migrations.database()).name();
    try {
      int pending = migrations.pending();
      if (pending > 0) {
        problems.add(
            Problem.error(
                Code.PENDING_MIGRATIONS,
                variable,
                config.sourceOf(variable),
                variable + ": its database has " + pending + " pending migrations",
                Code.PENDING_MIGRATIONS.cure()));
      }
    } catch (StepFailedException e) {
      problems.add(
          Problem.error(
              Code.UNREACHABLE,
              variable,
              config.sourceOf(variable),
              variable + ": " + e.getMessage(),
              Code.UNREACHABLE.cure()));
    }
  }

  private static void addPlace(
      String variable, Path directory, PalletConfig config, List<Problem> problems) {
    Path nearest = nearestExisting(directory);
    if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
      problems.add(
          Problem.error(
              Code.NOT_WRITABLE,
              variable,
              config.sourceOf(variable),
              variable + ": " + directory + " cannot be written to",
              Code.NOT_WRITABLE.cure()));
    }
  }

  /** A directory that is not there yet is made in its parent. */
  private static @Nullable Path nearestExisting(Path directory) {
    Path path = directory.toAbsolutePath();
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path;
  }
}
