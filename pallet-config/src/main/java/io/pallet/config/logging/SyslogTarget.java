package io.pallet.config.logging;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A syslog server to which a thread of its own sends events. Whoever logs never waits: what finds
 * no room is dropped and counted.
 */
public final class SyslogTarget implements AutoCloseable {

  /** How long the end of a process may be held up by events that are not sent yet. */
  public static final Duration FLUSH_LIMIT = Duration.ofSeconds(2);

  private static final int CAPACITY = 32 * 1024;
  private static final long MOST_BYTES = 16 * 1024 * 1024;

  /** The part of the heap that events may keep. */
  private static final int HEAP_PART = 16;

  private final EventQueue queue;
  private final Counters counters;
  private final SyslogWorker worker;
  private final Thread thread;
  private final Thread hook;

  private SyslogTarget(Syslog syslog, Origin origin, Consumer<LogEvent> notices) {
    long bytes = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PART);
    this.queue = new EventQueue(CAPACITY, bytes);
    this.counters = new Counters(queue);
    this.worker = new SyslogWorker(syslog, origin, queue, counters, notices);
    this.thread = new Thread(worker, "pallet-syslog");
    this.hook =
        new Thread("pallet-syslog-flush") {
          @Override
          public void run() {
            flush(FLUSH_LIMIT);
          }
        };
  }

  /**
   * Starts sending.
   *
   * @param notices is told of the server being away and back, by the sending thread
   */
  public static SyslogTarget start(Syslog syslog, Origin origin, Consumer<LogEvent> notices) {
    SyslogTarget target = new SyslogTarget(syslog, origin, notices);
    target.thread.setDaemon(true);
    target.thread.start();
    try {
      Runtime.getRuntime().addShutdownHook(target.hook);
    } catch (IllegalStateException e) {
      // the process ends already: what is logged now is sent while there is time
    }
    return target;
  }

  /**
   * Opens the way to a server once, with the TLS handshake where it has one; of datagrams it says
   * only whether the name is known.
   *
   * @return why it cannot be reached, or empty
   */
  public static Optional<String> problem(Syslog syslog) {
    try {
      Wire.open(syslog, new Stop()).close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(News.reason(e));
    }
  }

  /** Takes an event, or drops it. */
  public void accept(LogEvent event) {
    counters.accept();
    if (worker.isStopped()) {
      counters.drop(Drop.STOPPED, 1);
      return;
    }
    // looked at first, so that a full queue costs next to nothing
    Drop drop = queue.isFull() ? Drop.QUEUE_FULL : offer(event);
    if (drop != null) {
      counters.drop(drop, 1);
    } else {
      worker.rest().wake(thread);
    }
  }

  /** What an event holds may throw when it is asked; whoever logs has nothing of that. */
  private @Nullable Drop offer(LogEvent event) {
    try {
      return queue.offer(HeldEvent.of(event));
    } catch (RuntimeException | Error e) {
      return Drop.UNWRITABLE;
    }
  }

  public SyslogCounts counts() {
    return counters.snapshot();
  }

  /** Waits until all is sent, or cannot be, or the time is up; events are taken all the while. */
  public void flush(Duration limit) {
    long start = System.nanoTime();
    worker.rest().hurry(thread);
    while (counters.queued() > 0
        && !worker.rest().isHopeless()
        && System.nanoTime() - start < limit.toNanos()) {
      LockSupport.parkNanos(this, 1_000_000);
    }
  }

  /** Sends what can be sent in time, and stops. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is about to end, and the hook does no harm
    }
    worker.stop(thread, FLUSH_LIMIT);
    try {
      thread.join(FLUSH_LIMIT.plusMillis(100).toMillis());
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
