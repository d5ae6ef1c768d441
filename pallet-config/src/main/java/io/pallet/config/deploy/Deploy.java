package io.pallet.config.deploy;

import java.time.Duration;
import java.util.List;

/** Runs the steps in order; the first that fails ends the run. */
public final class Deploy {

  /** What {@code deploy} does. */
  public static final List<DeployStep> STEPS =
      List.of(new WaitStep(), new MigrateStep(), new StaticStep(), new StorageStep());

  /** What comes before migrations that somebody else applies. */
  public static final List<DeployStep> WAIT = List.of(new WaitStep());

  /** What {@code migrate} does. */
  public static final List<DeployStep> MIGRATE = List.of(new WaitStep(), new MigrateStep());

  /** What {@code collectstatic} does. */
  public static final List<DeployStep> COLLECT = List.of(new StaticStep());

  private Deploy() {}

  /**
   * Runs these steps.
   *
   * @return the last line: what happened and how long it took
   */
  public static String run(List<DeployStep> steps, Deployment deployment)
      throws StepFailedException {
    long start = System.nanoTime();
    boolean changed = false;
    for (DeployStep step : steps) {
      changed |= run(step, deployment);
    }
    String time = " (" + Progress.seconds(since(start)) + ")";
    return (changed ? "done" : "nothing to do") + time;
  }

  private static boolean run(DeployStep step, Deployment deployment) throws StepFailedException {
    long start = System.nanoTime();
    deployment.progress().at(step.name(), "...");
    try {
      DeployStep.Outcome outcome = step.run(deployment);
      deployment.progress().done(step.name(), outcome.summary(), since(start));
      return outcome.changed();
    } catch (StepFailedException e) {
      deployment.progress().failed();
      throw new StepFailedException(e.exitCode(), step.name() + ": " + e.getMessage());
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
