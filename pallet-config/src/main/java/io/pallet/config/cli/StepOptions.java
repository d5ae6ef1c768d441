package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Deadline;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Progress;
import io.pallet.config.deploy.StepFailedException;
import java.io.PrintStream;
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
      description =
          "How long to wait for the databases and the lock, 30s or 5m; default ${DEFAULT-VALUE}.")
  private Duration timeout = TIMEOUT;

  @Option(names = "--plan", description = "Says what it would do, and changes nothing.")
  private boolean plan;

  @Option(names = "--json", description = "Prints one JSON object a step, a line each.")
  private boolean json;

  @Option(
      names = "--no-lock",
      description = "Takes no lock: nothing keeps another deploy from running at once.")
  private boolean noLock;

  boolean isPlan() {
    return plan;
  }

  int run(List<DeployStep> steps, PalletConfig config, Invocation invocation)
      throws StepFailedException {
    return run(steps, config, progress(invocation), invocation, false);
  }

  /**
   * @param whole whether these are all steps of a deploy, of which a receipt tells
   */
  int run(
      List<DeployStep> steps,
      PalletConfig config,
      Progress progress,
      Invocation invocation,
      boolean whole)
      throws StepFailedException {
    Deployment deployment =
        new Deployment(invocation.application(), config, Deadline.in(timeout), progress);
    if (noLock) {
      invocation.err().println("warning: --no-lock: another deploy may run at the same time");
      deployment = deployment.withoutLocks();
    }
    String last = last(steps, deployment, whole);
    (json ? invocation.err() : invocation.out()).println(last);
    return ExitCode.DONE.number();
  }

  private String last(List<DeployStep> steps, Deployment deployment, boolean whole)
      throws StepFailedException {
    if (plan) {
      return Deploy.plan(steps, deployment);
    }
    return whole ? Deploy.runWhole(steps, deployment) : Deploy.run(steps, deployment);
  }

  /** Of a plan the lines are the result, unless JSON is. */
  Progress progress(Invocation invocation) {
    PrintStream lines = plan && !json ? invocation.out() : invocation.err();
    boolean rewrites = lines.equals(invocation.err()) && invocation.terminal().rewrites();
    return json
        ? new Progress(
            lines,
            rewrites,
            report -> StepJson.print(report, invocation.out(), invocation::redacted))
        : new Progress(lines, rewrites);
  }
}
