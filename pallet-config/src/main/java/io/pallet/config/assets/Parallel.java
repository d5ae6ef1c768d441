package io.pallet.config.assets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does the same to many things, on every processor. */
final class Parallel {

  /** What is done to the thing of a number. */
  interface Task {
    void run(int index) throws IOException;
  }

  private final int count;
  private final Task task;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

  private Parallel(int count, Task task) {
    this.count = count;
    this.task = task;
  }

  /**
   * Runs the task for 0 to {@code count - 1}.
   *
   * @throws IOException the first that a task threw; no other is begun behind it
   */
  static void run(int count, Task task) throws IOException {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), count);
    new Parallel(count, task).run(threads);
  }

  private void run(int threads) throws IOException {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread other = new Thread(this::work, "pallet-static-" + i);
      other.setDaemon(true);
      other.start();
      others.add(other);
    }
    work();
    boolean interrupted = false;
    for (Thread other : others) {
      interrupted |= joined(other);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Throwable problem = failed.get();
    if (problem instanceof IOException e) {
      throw e;
    }
    if (problem instanceof RuntimeException e) {
      throw e;
    }
    if (problem instanceof Error e) {
      throw e;
    }
  }

  private void work() {
    try {
      for (int i = next.getAndIncrement(); i < count && failed.get() == null; ) {
        task.run(i);
        i = next.getAndIncrement();
      }
    } catch (IOException | RuntimeException | Error e) {
      failed.compareAndSet(null, e);
    }
  }

  /** Waits for it, whatever comes. */
  private boolean joined(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        failed.compareAndSet(null, new IOException("interrupted"));
        interrupted = true;
      }
    }
  }
}
