package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.database.Login;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;

/** Waits until every database lets its migrations' account in. */
final class WaitStep implements DeployStep {

  private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(10);

  @Override
  public String name() {
    return "wait";
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    Collection<Database> databases = deployment.config().databases().values();
    for (Database database : databases) {
      await(database, deployment);
    }
    return Outcome.unchanged(
        databases.isEmpty()
            ? "no database"
            : databases.size() + " of " + databases.size() + " ready");
  }

  private void await(Database database, Deployment deployment) throws StepFailedException {
    String subject = "database " + database.name() + " ";
    String told = "";
    while (true) {
      Duration left = deployment.deadline().left();
      Login login = Login.attempt(database.forMigrations(), shorter(left, LONGEST_ATTEMPT));
      if (login.result() == Login.Result.ACCEPTED) {
        return;
      }
      if (login.result() == Login.Result.REFUSED) {
        throw new StepFailedException(ExitCode.CONFIGURATION, subject + login.message());
      }
      if (!told.equals(login.message())) {
        told = login.message();
        deployment.progress().waiting(name(), subject + told);
      }
      pauseOrGiveUp(deployment.deadline(), subject + told);
    }
  }

  /** A second and a bit, so that many replicas do not knock together. */
  private static void pauseOrGiveUp(Deadline deadline, String problem) throws StepFailedException {
    Duration pause = Duration.ofMillis(1000L + ThreadLocalRandom.current().nextInt(250));
    boolean last = deadline.left().compareTo(pause) <= 0;
    try {
      Thread.sleep(shorter(pause, deadline.left()).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last = true;
    }
    if (last) {
      throw new StepFailedException(
          ExitCode.UNREACHABLE,
          problem + "; gave up after " + Progress.seconds(deadline.timeout()));
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
