package io.pallet.config.assets;

import java.util.BitSet;

/** Open brackets of a kind, and what is known of each. */
final class Brackets {

  private final BitSet marks = new BitSet();
  private int depth;

  void push(boolean mark) {
    marks.set(depth++, mark);
  }

  /** Whether the innermost is marked. */
  boolean peek() {
    return depth > 0 && marks.get(depth - 1);
  }

  /** Closes the innermost, where one is open, and says whether it was marked. */
  boolean pop() {
    boolean mark = peek();
    depth = Math.max(0, depth - 1);
    return mark;
  }
}
