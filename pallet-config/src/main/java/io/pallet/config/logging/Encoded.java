package io.pallet.config.logging;

import io.pallet.config.env.Redactor;
import org.jspecify.annotations.Nullable;

/** Names that come again and again, of loggers and threads, kept as they are written. */
class Encoded {

  private static final int SLOTS = 256;

  /** A longer one is written anew each time. */
  private static final int LONGEST = 200;

  /** Immutable: another thread sees it whole, or not at all. */
  private static final class Entry {
    final String name;
    final byte[] bytes;
    final Redactor redactor;

    Entry(String name, byte[] bytes, Redactor redactor) {
      this.name = name;
      this.bytes = bytes;
      this.redactor = redactor;
    }
  }

  private final Escape escape;

  /** Threads may overwrite each other's entries. */
  private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

  Encoded(Escape escape) {
    this.escape = escape;
  }

  /** What is shown of a name. */
  String shown(String name) {
    return name;
  }

  final void write(String name, Line line) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 8) & SLOTS - 1;
    Entry entry = entries[slot];
    if (entry != null && entry.name.equals(name) && entry.redactor == Masked.redactor()) {
      line.raw(entry.bytes);
      return;
    }
    Redactor redactor = Masked.redactor();
    int from = line.length();
    line.text(shown(name), escape);
    if (name.length() <= LONGEST) {
      entries[slot] = new Entry(name, line.copy(from), redactor);
    }
  }
}
