package io.pallet.config.deploy;

import io.pallet.config.database.Database;
import io.pallet.config.database.Login;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.lock.DeployLock;
import io.pallet.config.lock.Holder;
import io.pallet.config.lock.TransactionPoolingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Waits for the lock of one database, and says who has it. */
final class LockWait {

  private static final long SOON = Duration.ofSeconds(1).toNanos();
  private static final long AGAIN = Duration.ofSeconds(10).toNanos();

  private final Deployment deployment;
  private final String step;
  private final Database database;
  private final Holder self;
  private final DeployLock lock;
  private final BooleanSupplier needless;
  private final long start = System.nanoTime();
  private long told = start + SOON - AGAIN;
  private Optional<Holder> holder = Optional.empty();
  private Optional<Login> failure = Optional.empty();
  private boolean isNeedless;

  LockWait(
      Deployment deployment,
      String step,
      Database database,
      Holder self,
      BooleanSupplier needless) {
    this.deployment = deployment;
    this.step = step;
    this.database = database;
    this.self = self;
    this.needless = needless;
    this.lock = DeployLock.of(database.forMigrations(), self);
  }

  /**
   * The lock; empty where it is needless, or where this process has it already, by another name of
   * the database.
   */
  Optional<DeployLock> have() throws StepFailedException {
    boolean had = false;
    try {
      had = attempt();
      while (!had && !isNeedless && !holder.map(self::isSame).orElse(false)) {
        tell();
        pauseOrGiveUp();
        Optional<Holder> before = holder;
        had = attempt();
        isNeedless = !had && !holder.equals(before) && needless.getAsBoolean();
      }
    } finally {
      if (!had) {
        lock.close();
      }
    }
    return had ? Optional.of(lock) : Optional.empty();
  }

  boolean isNeedless() {
    return isNeedless;
  }

  private boolean attempt() throws StepFailedException {
    try {
      failure = Optional.empty();
      boolean had = lock.tryToHave();
      holder = had ? Optional.empty() : lock.holder();
      return had;
    } catch (TransactionPoolingException e) {
      throw pooled();
    } catch (SQLException e) {
      failed(e);
      return false;
    } catch (IOException e) {
      throw new StepFailedException(ExitCode.LOCK, subject() + Places.problem(e));
    }
  }

  private void failed(SQLException e) throws StepFailedException {
    Login login = Login.failed(database.forMigrations(), e);
    if (login.result() == Login.Result.REFUSED) {
      throw new StepFailedException(ExitCode.CONFIGURATION, subject() + login.message());
    }
    if (String.valueOf(e.getSQLState()).startsWith("42")) {
      throw new StepFailedException(
          ExitCode.LOCK, subject() + "cannot be locked: " + e.getMessage() + "; see --no-lock");
    }
    failure = Optional.of(login);
  }

  /** Who has it is known a little later in MySQL. */
  private void tell() {
    long since = System.nanoTime() - told;
    boolean named = holder.isPresent() && holder.get().isNamed();
    if (since > AGAIN + SOON || (named && since > AGAIN)) {
      told = System.nanoTime();
      deployment.progress().waiting(step, subject() + obstacle() + "; waited " + waited());
    }
  }

  private void pauseOrGiveUp() throws StepFailedException {
    Duration pause = Duration.ofMillis(300L + ThreadLocalRandom.current().nextInt(300));
    if (!deployment.deadline().pause(pause)) {
      throw new StepFailedException(
          failure.isPresent() ? ExitCode.UNREACHABLE : ExitCode.LOCK,
          subject() + obstacle() + "; gave up after " + waited());
    }
  }

  private String subject() {
    return "database " + database.name() + ": ";
  }

  private String obstacle() {
    return failure
        .map(Login::message)
        .orElse("the deploy lock is held by " + holder.map(Holder::toString).orElse("another"));
  }

  private String waited() {
    return Progress.seconds(Duration.ofNanos(System.nanoTime() - start));
  }

  private ConfigurationException pooled() {
    String variable =
        (database.migrateUrl().isPresent() ? Database.MIGRATE_URL : Database.URL)
            .named(database.name())
            .name();
    return new ConfigurationException(
        List.of(
            Problem.error(
                Code.TRANSACTION_POOLING,
                variable,
                deployment.config().sourceOf(variable),
                variable + " leads to a proxy that pools transactions: no lock of a deploy holds",
                "set "
                    + Database.MIGRATE_URL.named(database.name()).name()
                    + " to the server itself, or to a pool of sessions")));
  }
}
