package io.pallet.config.logging;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Lines that are used again; more than any pool of thread locals they suit virtual threads. */
final class Lines {

  private static final int SLOTS = 16;

  private final AtomicReferenceArray<@Nullable Line> slots = new AtomicReferenceArray<>(SLOTS);

  /** An empty line for this thread alone. */
  Line take() {
    Line line = slots.getAndSet(slot(), null);
    return line == null ? new Line() : line;
  }

  void giveBack(Line line) {
    line.clear();
    slots.lazySet(slot(), line);
  }

  private static int slot() {
    return (int) Thread.currentThread().getId() & SLOTS - 1;
  }
}
