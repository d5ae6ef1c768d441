package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Deadline;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Progress;
import io.pallet.config.deploy.StepFailedException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** What every command that runs steps takes. */
final class StepOptions {

  static final Duration TIMEOUT = Duration.ofMinutes(5);

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "5m",
      description = "How long to wait for the databases, 30s or 5m; default ${DEFAULT-VALUE}.")
  private Duration timeout = TIMEOUT;

  int run(List<DeployStep> steps, boolean connects, Invocation invocation)
      throws StepFailedException {
    PalletConfig config = connects ? invocation.configToDeploy() : invocation.config();
    Deployment deployment =
        new Deployment(
            invocation.application(),
            config,
            Deadline.in(timeout),
            new Progress(invocation.err(), invocation.terminal().rewrites()));
    invocation.out().println(Deploy.run(steps, deployment));
    return ExitCode.DONE.number();
  }
}
