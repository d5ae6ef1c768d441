package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.deploy.DeployStep.Outcome;
import io.pallet.config.deploy.StepReport.State;
import io.pallet.config.env.ConfigurationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the steps in order; the first that fails ends the run. */
public final class Deploy {

  /** What {@code deploy} does. */
  public static final List<DeployStep> STEPS =
      List.of(
          new WaitStep(),
          new MigrateStep(),
          new FixturesStep(),
          new StaticStep(),
          new StorageStep(),
          new NotifyStep());

  /** What comes before migrations that somebody else applies. */
  public static final List<DeployStep> WAIT = List.of(new WaitStep());

  /** What {@code migrate} does. */
  public static final List<DeployStep> MIGRATE = List.of(new WaitStep(), new MigrateStep());

  /** What {@code loadfixtures} does. */
  public static final List<DeployStep> FIXTURES = List.of(new WaitStep(), new FixturesStep());

  /** What {@code collectstatic} does. */
  public static final List<DeployStep> COLLECT = List.of(new StaticStep());

  /** What {@code clear} does. */
  public static List<DeployStep> clear(Database database, List<String> tables, boolean cascade) {
    return List.of(new WaitStep(), new ClearStep(database, tables, cascade));
  }

  /** Whether it is one of {@link #STEPS} itself. */
  @SuppressWarnings("ReferenceEquality") // a record's own equals costs a JVM 10 ms the first time
  static boolean isBuiltIn(DeployStep step) {
    for (DeployStep one : STEPS) {
      if (one == step) {
        return true;
      }
    }
    return false;
  }

  private final List<DeployStep> steps;
  private final Deployment deployment;
  private final Locks locks;
  private final @Nullable Receipting receipting;
  private final List<String> done = new ArrayList<>();
  private final long start = System.nanoTime();
  private int begun;
  private boolean changed;

  /** Whether another deploy has left nothing pending, since when the locks are had or needless. */
  private boolean migratedBefore;

  /** Whether this one has migrated, and has the locks yet. */
  private boolean migrated;

  private Deploy(List<DeployStep> steps, Deployment deployment, @Nullable Receipting receipting) {
    this.steps = steps;
    this.deployment = deployment;
    this.receipting = receipting;
    this.locks = new Locks(deployment, deployment.config().databases().values());
  }

  /**
   * Runs these steps.
   *
   * @return the last line: what happened and how long it took
   */
  public static String run(List<DeployStep> steps, Deployment deployment)
      throws StepFailedException {
    return run(new Deploy(steps, deployment, null));
  }

  /**
   * The same for all steps of a deploy: it leaves receipts, so that the next one may know that it
   * has no work, and one that waits for it that the migrations are done.
   */
  public static String runWhole(List<DeployStep> steps, Deployment deployment)
      throws StepFailedException {
    Receipting receipting = new Receipting(steps, deployment);
    String last = run(new Deploy(steps, deployment, receipting));
    receipting.leaveWhole();
    return last;
  }

  private static String run(Deploy deploy) throws StepFailedException {
    Ending ending = Ending.of(deploy.deployment, deploy.locks);
    try {
      for (DeployStep step : deploy.steps) {
        deploy.runParts(step);
      }
      deploy.leaveMigrated();
    } finally {
      ending.close();
      deploy.locks.close();
    }
    return deploy.changed ? "done (" + deploy.time() + ")" : nothingToDo(deploy.start);
  }

  /**
   * Says what these steps would do; changes nothing.
   *
   * @return the last line
   */
  public static String plan(List<DeployStep> steps, Deployment deployment)
      throws StepFailedException {
    Deploy deploy = new Deploy(steps, deployment, null);
    for (DeployStep step : steps) {
      for (DeployStep part : step.parts()) {
        deploy.report(part, State.PLANNED, System.nanoTime(), part.plan(deployment));
      }
    }
    return "planned (" + deploy.time() + ")";
  }

  private void runParts(DeployStep step) throws StepFailedException {
    for (DeployStep part : step.parts()) {
      run(part);
    }
    begun++;
  }

  private void run(DeployStep step) throws StepFailedException {
    long begin = System.nanoTime();
    deployment.progress().at(step.name(), "...");
    try {
      Outcome outcome = step.isLocked() ? locked(step) : unlocked(step);
      changed |= outcome.changed();
      report(step, outcome.changed() ? State.DONE : State.UNCHANGED, begin, outcome);
      done.add(step.name());
    } catch (StepFailedException e) {
      report(step, State.FAILED, begin, Outcome.unchanged(String.valueOf(e.getMessage())));
      throw new StepFailedException(e.exitCode(), step.name() + ": " + e.getMessage() + rest());
    } catch (ConfigurationException e) {
      report(step, State.FAILED, begin, Outcome.unchanged(e.problems().get(0).message()));
      throw e;
    }
  }

  private Outcome locked(DeployStep step) throws StepFailedException {
    if (migratedBefore && step instanceof FixturesStep) {
      return FixturesStep.NOTHING;
    }
    if (receipting != null && step instanceof MigrateStep) {
      migratedBefore = !locks.have(step.name(), receipting::isMigrated) || receipting.isMigrated();
      if (migratedBefore) {
        return MigrateStep.NOTHING;
      }
    }
    locks.have(step.name());
    migratedBefore = false; // what runs now may undo it
    deployment.stop().enter();
    try {
      Outcome outcome = step.run(deployment);
      migrated |= step instanceof MigrateStep;
      return outcome;
    } finally {
      deployment.stop().leave();
    }
  }

  private Outcome unlocked(DeployStep step) throws StepFailedException {
    leaveMigrated();
    locks.close();
    return step.run(deployment);
  }

  /** Under the locks, so that whoever waits for them finds it. */
  private void leaveMigrated() {
    if (receipting != null && migrated && !locks.areLost()) {
      receipting.leaveMigrated();
    }
    migrated = false;
    migratedBefore = false;
  }

  private void report(DeployStep step, State state, long begin, Outcome outcome) {
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    deployment.progress().report(new StepReport(step.name(), state, duration, outcome));
  }

  /** What was done, and what was not begun. */
  private String rest() {
    List<String> left = steps.stream().map(DeployStep::name).skip(begun + 1L).toList();
    return " (after "
        + time()
        + (done.isEmpty() ? "" : "; done: " + String.join(", ", done))
        + (left.isEmpty() ? "" : "; not begun: " + String.join(", ", left))
        + ")";
  }

  /**
   * The last line of a deploy that changed nothing.
   *
   * @param start when it began, by {@link System#nanoTime}
   */
  public static String nothingToDo(long start) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return "nothing to do (" + Progress.seconds(time) + ")";
  }

  private String time() {
    return Progress.seconds(Duration.ofNanos(System.nanoTime() - start));
  }
}
