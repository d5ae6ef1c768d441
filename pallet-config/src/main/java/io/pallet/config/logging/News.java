package io.pallet.config.logging;

import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is told of a server that is away or back, and of events that were dropped. */
final class News {

  /** How soon drops are told again where the queue is never empty. */
  private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

  private final Syslog syslog;
  private final Counters counters;
  private final Consumer<LogEvent> listener;
  private boolean away;

  /** How many drops were told, and when. */
  private long told;

  private long toldAt = System.nanoTime();

  /** How many drops the message tells of that is on its way; 0: there is none. */
  private long telling;

  News(Syslog syslog, Counters counters, Consumer<LogEvent> listener) {
    this.syslog = syslog;
    this.counters = counters;
    this.listener = listener;
  }

  void away(Throwable e) {
    if (!away) {
      away = true;
      tell(HeldEvent.warning(syslog + " cannot be reached: " + reason(e)));
    }
  }

  void back() {
    if (away) {
      away = false;
      toldAt = System.nanoTime();
      tell(HeldEvent.warning(syslog + " is reached again"));
    }
  }

  static String reason(Throwable e) {
    if (e instanceof UnknownHostException) {
      return "its name is not known";
    }
    String message = Trace.message(e);
    return message == null ? e.getClass().getName() : message;
  }

  /** The message of drops that were not told yet, once the others are sent; null: not now. */
  @Nullable HeldEvent ofDrops(EventQueue queue) {
    long drops = counters.droppedInAll();
    if (drops == told || queue.size() > 0 && System.nanoTime() - toldAt < AGAIN) {
      return null;
    }
    HeldEvent message = HeldEvent.warning(counters.text(drops - told));
    telling = drops;
    toldAt = System.nanoTime();
    tell(message);
    return message;
  }

  boolean isOnItsWay() {
    return telling > 0;
  }

  /** The message of drops arrived. */
  void arrived() {
    told = telling;
    telling = 0;
  }

  /** The message of drops is given up: there will be another one. */
  void failed() {
    telling = 0;
  }

  private void tell(HeldEvent message) {
    try {
      listener.accept(message);
    } catch (RuntimeException e) {
      // whoever is told, what is sent comes first
    }
  }
}
