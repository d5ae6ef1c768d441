package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code deploy}: everything that is to be done before serving. */
@Command(
    name = "deploy",
    description =
        "Makes the environment ready for this release: waits for the databases, migrates them,"
            + " loads fixtures, publishes static files, creates the storage and notifies.")
final class DeployCommand implements Callable<Integer> {

  @Mixin private StepOptions options = new StepOptions();

  @Option(
      names = "--only",
      paramLabel = "STEP",
      split = ",",
      description = "Runs these steps alone.")
  private List<String> only = List.of();

  @Option(names = "--skip", paramLabel = "STEP", split = ",", description = "Leaves these out.")
  private List<String> skip = List.of();

  @Option(
      names = "--health",
      paramLabel = "PORT",
      description = "Answers on this port, while it runs: live, not ready, and the step it is at.")
  private @Nullable Integer healthPort;

  @Spec private @Nullable CommandSpec spec;

  private final Invocation invocation;

  DeployCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    List<DeployStep> all = invocation.application().steps(Deploy.STEPS);
    refuseUnknown(all.stream().map(DeployStep::name).toList());
    List<DeployStep> wanted = new ArrayList<>();
    for (DeployStep step : all) {
      if ((only.isEmpty() || only.contains(step.name())) && !skip.contains(step.name())) {
        wanted.add(step);
      }
    }
    PalletConfig config = invocation.configToDeploy();
    Progress progress = options.progress(invocation);
    if (healthPort != null) {
      Health.start(healthPort, progress);
    }
    return options.run(wanted, config, progress, invocation, wanted.equals(all));
  }

  private void refuseUnknown(List<String> known) {
    List<String> named = new ArrayList<>(only);
    named.addAll(skip);
    for (String name : named) {
      if (!known.contains(name)) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "there is no step '" + name + "'; there are " + String.join(", ", known));
      }
    }
  }
}
