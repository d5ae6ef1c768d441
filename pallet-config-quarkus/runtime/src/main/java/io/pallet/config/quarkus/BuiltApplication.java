package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.OwnSteps;
import io.pallet.config.env.Problem;
import io.quarkus.runtime.QuarkusApplication;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application as its build knows it; Quarkus starts when a command needs more than that.
 *
 * @param type what does its work, where that is a class of its own
 */
record BuiltApplication(
    Build build, QuietQuarkus quarkus, @Nullable Class<? extends QuarkusApplication> type)
    implements Application {

  @Override
  public String name() {
    return build.value(Build.NAME);
  }

  @Override
  public String version() {
    return build.value(Build.VERSION);
  }

  /** The main class, where the application has one. */
  @Override
  public String identity() {
    return "Quarkus " + type;
  }

  /** The directories of a fast jar that Quarkus's own class loader reads. */
  @Override
  public List<File> code() {
    String first = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
    File root = new File(first).getAbsoluteFile().getParentFile();
    List<File> code = new ArrayList<>();
    for (String name : List.of("app", "quarkus", "lib/main")) {
      File directory = new File(root, name);
      if (first.endsWith("quarkus-run.jar") && directory.isDirectory()) {
        code.add(directory);
      }
    }
    return code;
  }

  @Override
  public boolean isKnown(PalletConfig config) {
    return !build.set(Build.FLYWAY).isEmpty()
        && ConfigOrigins.areKnown()
        && !FlywayBeans.areCustomized();
  }

  @Override
  public Set<String> databases() {
    return build.needs().databases();
  }

  @Override
  public Map<String, Class<? extends Record>> settings() {
    return build.needs().settings();
  }

  @Override
  public List<Problem> problems(PalletConfig config) {
    return build.hasPools() ? Kind.problems(config, build) : Application.super.problems(config);
  }

  @Override
  public List<Migrations> migrations(PalletConfig config) {
    return build.hasPools()
        ? new QuarkusMigrations(build).all(quarkus)
        : Application.super.migrations(config);
  }

  /** Quarkus does, when it starts. */
  @Override
  public boolean migratesItself() {
    return build.hasPools();
  }

  @Override
  public List<DeployStep> steps(List<DeployStep> builtIn) {
    List<DeployStep> steps = new ArrayList<>(builtIn);
    if (!build.set(Build.STEPS).isEmpty()) {
      steps.add(new OwnSteps(() -> BeanSteps.of(build, quarkus)));
    }
    return steps;
  }

  @Override
  public AssetOptions assets() {
    return build.assets();
  }

  /** Returns only where it cannot start; what ends it ends the process. */
  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) throws Exception {
    throw StartFailure.told(Serving.run(type, arguments), build);
  }
}
