package io.pallet.config.assets;

import java.util.Arrays;

/** Open brackets of a kind, and an index that belongs to each. */
final class Brackets {

  static final int NONE = -1;

  private int[] indexes = new int[16];
  private int depth;

  boolean isEmpty() {
    return depth == 0;
  }

  void push(int index) {
    if (depth == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    indexes[depth++] = index;
  }

  /** The index of the innermost, or {@link #NONE} where none is open. */
  int peek() {
    return depth == 0 ? NONE : indexes[depth - 1];
  }

  /** The same, and closes it. */
  int pop() {
    return depth == 0 ? NONE : indexes[--depth];
  }
}
