package io.pallet.config.assets;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Room for contents that are needed twice, so that they are read once: 10,000 small files take a
 * tenth less time.
 */
final class Kept {

  /** What is larger is copied within the system, which is quicker. */
  static final int LARGEST = 64 * 1024;

  private static final int PART_OF_HEAP = 8;

  private final AtomicLong left;

  private Kept(long left) {
    this.left = new AtomicLong(left);
  }

  static Kept ofHeap() {
    return new Kept(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  /** Keeps nothing: for what lives long. */
  static Kept none() {
    return new Kept(0);
  }

  /** The same content, from memory where there is room for these bytes of it. */
  Content keep(Content content, byte[] bytes) {
    boolean room = bytes.length <= LARGEST && left.addAndGet(-bytes.length) >= 0;
    return room ? Content.of(bytes) : content;
  }
}
