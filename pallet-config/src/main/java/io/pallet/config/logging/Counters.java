package io.pallet.config.logging;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts events on their way: each one exactly once when it comes, and once when it goes. */
final class Counters {

  private final EventQueue queue;
  private final LongAdder accepted = new LongAdder();
  private final AtomicLong handedOver = new AtomicLong();
  private final AtomicLong droppedInAll = new AtomicLong();
  private final Map<Drop, LongAdder> dropped = new EnumMap<>(Drop.class);

  /** How many the worker took from the queue and still has. */
  private final AtomicLong inHand = new AtomicLong();

  Counters(EventQueue queue) {
    this.queue = queue;
    for (Drop reason : Drop.values()) {
      dropped.put(reason, new LongAdder());
    }
  }

  void accept() {
    accepted.increment();
  }

  @SuppressWarnings("NullAway") // there is one for each reason
  void drop(Drop reason, long count) {
    dropped.get(reason).add(count);
    droppedInAll.addAndGet(count);
  }

  /** The worker alone calls this. */
  void handOver(int count) {
    handedOver.lazySet(handedOver.get() + count);
  }

  void inHand(int count) {
    inHand.lazySet(count);
  }

  /** How many wait, in the queue or in the worker's hands. */
  long queued() {
    return queue.size() + inHand.get();
  }

  long droppedInAll() {
    return droppedInAll.get();
  }

  /** What is told of so many new drops. */
  String text(long drops) {
    StringBuilder text = new StringBuilder();
    text.append(drops).append(" log events were dropped; of all so far");
    dropped.forEach(
        (reason, count) -> {
          if (count.sum() > 0) {
            text.append(", ").append(count.sum()).append(' ').append(reason.told());
          }
        });
    return text.toString();
  }

  SyslogCounts snapshot() {
    Map<Drop, Long> drops = new EnumMap<>(Drop.class);
    dropped.forEach((reason, count) -> drops.put(reason, count.sum()));
    return new SyslogCounts(accepted.sum(), handedOver.get(), queued(), drops);
  }
}
