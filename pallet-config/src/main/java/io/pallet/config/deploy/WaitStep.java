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
    Deadline deadline = deployment.deadline();
    String told = "";
    while (true) {
      Duration left = deadline.left();
      Login login =
          Login.attempt(
              database.forMigrations(),
              left.compareTo(LONGEST_ATTEMPT) < 0 ? left : LONGEST_ATTEMPT);
      String subject = "database " + database.name() + " ";
      switch (login.result()) {
        case ACCEPTED -> {
          return;
        }
        case REFUSED ->
            throw new StepFailedException(ExitCode.CONFIGURATION, subject + login.message());
        case UNREACHABLE -> {
          if (deadline.left().isZero()) {
            throw new StepFailedException(
                ExitCode.UNREACHABLE,
                subject + login.message() + ", after " + Progress.seconds(deadline.timeout()));
          }
          if (!told.equals(login.message())) {
            told = login.message();
            deployment.progress().waiting(name(), subject + told);
          }
          pause(deadline.left());
        }
      }
    }
  }

  /** A second and a bit, so that many replicas do not knock together. */
  private static void pause(Duration left) throws StepFailedException {
    long millis = 1000L + ThreadLocalRandom.current().nextInt(250);
    try {
      Thread.sleep(Math.min(millis, left.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailedException(ExitCode.UNREACHABLE, "was interrupted");
    }
  }
}
