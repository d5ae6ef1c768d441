package io.pallet.config.deploy;

import io.pallet.config.database.Login;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attempts at one server, one a second at most, until one is answered for good. Each is an attempt
 * of its own: one that hangs keeps the next from nothing.
 */
final class Attempts {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int PAUSE_MILLIS = 1000;

  /** So that many replicas do not knock together. */
  private static final int JITTER_MILLIS = 200;

  private final String subject;
  private final Function<Duration, Login> attempt;
  private final Deployment deployment;
  private final BlockingQueue<Login> answers = new LinkedBlockingQueue<>();
  private String told = "";

  Attempts(String subject, Function<Duration, Login> attempt, Deployment deployment) {
    this.subject = subject;
    this.attempt = attempt;
    this.deployment = deployment;
  }

  void await() throws StepFailedException {
    boolean accepted = false;
    while (!accepted) {
      begin();
      int pause = PAUSE_MILLIS + ThreadLocalRandom.current().nextInt(JITTER_MILLIS);
      accepted = listen(deployment.deadline().atMost(Duration.ofMillis(pause)));
      boolean over =
          deployment.deadline().left().isZero() || Thread.currentThread().isInterrupted();
      if (!accepted && over) {
        String reason = told.isEmpty() ? "does not answer" : told;
        throw new StepFailedException(
            ExitCode.UNREACHABLE,
            subject
                + " "
                + reason
                + "; gave up after "
                + Progress.seconds(deployment.deadline().timeout()));
      }
    }
  }

  private void begin() {
    Thread thread = new Thread(() -> answers.add(attempt.apply(LONGEST)), "pallet-wait");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes what is answered within this time; true where it is a yes. */
  private boolean listen(Duration time) throws StepFailedException {
    long end = System.nanoTime() + time.toNanos();
    Login login = answer(end);
    while (login != null && login.result() == Login.Result.UNREACHABLE) {
      tell(login.message());
      login = answer(end);
    }
    if (login != null && login.result() == Login.Result.REFUSED) {
      throw new StepFailedException(ExitCode.CONFIGURATION, subject + " " + login.message());
    }
    return login != null;
  }

  private @Nullable Login answer(long end) {
    try {
      return answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void tell(String message) {
    if (!told.equals(message)) {
      told = message;
      deployment.progress().waiting("wait", subject + " " + told);
    }
  }
}
