package io.pallet.config.logging;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Events of many threads for one worker, bounded by count and by bytes; nobody waits for it. */
final class EventQueue {

  private final AtomicReferenceArray<@Nullable HeldEvent> slots;
  private final long mostBytes;
  private final AtomicLong bytes = new AtomicLong();

  /** How many were ever put in; the next one's slot is this, modulo the number of slots. */
  private final AtomicLong tail = new AtomicLong();

  /** How many were ever taken out. */
  private final AtomicLong head = new AtomicLong();

  /**
   * A queue for so many events.
   *
   * @param capacity a power of two
   */
  EventQueue(int capacity, long mostBytes) {
    this.slots = new AtomicReferenceArray<>(capacity);
    this.mostBytes = mostBytes;
  }

  int capacity() {
    return slots.length();
  }

  boolean isFull() {
    return size() >= slots.length();
  }

  long size() {
    long taken = head.get(); // first, so that it is never more than the other
    return tail.get() - taken;
  }

  /** Puts an event in, or says why not. */
  @Nullable Drop offer(HeldEvent event) {
    if (bytes.addAndGet(event.size()) > mostBytes) {
      bytes.addAndGet(-event.size());
      return Drop.QUEUE_BYTES;
    }
    long at = tail.get();
    while (at - head.get() < slots.length()) {
      if (tail.compareAndSet(at, at + 1)) {
        // read by the worker before it sleeps: a full barrier comes after this
        slots.set(slot(at), event);
        return null;
      }
      at = tail.get();
    }
    bytes.addAndGet(-event.size());
    return Drop.QUEUE_FULL;
  }

  /** Takes the first event out; null: there is none, or it is still being put in. */
  @Nullable HeldEvent poll() {
    long at = head.get();
    HeldEvent event = slots.get(slot(at));
    if (event != null) {
      slots.lazySet(slot(at), null);
      head.set(at + 1);
      bytes.addAndGet(-event.size());
    }
    return event;
  }

  private int slot(long at) {
    return (int) at & slots.length() - 1;
  }
}
