package io.pallet.config.deploy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a signal does to a deploy: nothing new begins, and what runs under the lock may finish, for
 * a while; then it is told to give up.
 */
public final class Stop {

  /** Both together are less than the ten seconds that Docker gives. */
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private static final Duration TO_GIVE_UP = Duration.ofSeconds(3);

  private final ReentrantLock busy = new ReentrantLock();
  private volatile boolean asked;
  private volatile @Nullable Runnable told;

  /** Whether a signal has come. */
  public boolean isAsked() {
    return asked;
  }

  /** What tells the work that runs to end: called once, and again where it does not. */
  public void tells(@Nullable Runnable listener) {
    told = listener;
  }

  /** Begins what may finish; where a signal has come, it waits for the end of the process. */
  void enter() {
    busy.lock();
  }

  void leave() {
    busy.unlock();
    if (asked) {
      enter();
    }
  }

  /** Keeps anything from beginning; whether nothing runs any longer, which is waited for. */
  boolean await() throws InterruptedException {
    asked = true;
    tell();
    if (busy.tryLock(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    tell();
    return busy.tryLock(TO_GIVE_UP.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tell() {
    Runnable listener = told;
    if (listener != null) {
      listener.run();
    }
  }
}
