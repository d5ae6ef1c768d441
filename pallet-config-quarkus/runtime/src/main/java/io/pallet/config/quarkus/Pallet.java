package io.pallet.config.quarkus;

import io.pallet.config.cli.Commands;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** The main class of an application that has none of its own, and what the others call. */
@QuarkusMain
public final class Pallet {

  private Pallet() {}

  public static void main(String... arguments) {
    run(arguments);
  }

  /** Runs the command that the first argument names; any other argument, and none, serves. */
  public static void run(String... arguments) {
    run(null, arguments);
  }

  /** The same for an application whose work a class of its own does. */
  public static void run(@Nullable Class<? extends QuarkusApplication> type, String... arguments) {
    Build build = Build.load();
    if (!Commands.isCommand(arguments) && !build.isForProduction()) {
      Quarkus.run(type, arguments);
      return;
    }
    int exit;
    try (QuietQuarkus quarkus = new QuietQuarkus()) {
      exit = Commands.execute(new BuiltApplication(build, quarkus, type), arguments);
    }
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exit, null);
  }
}
