package io.pallet.config.assets;

import io.pallet.config.env.Text;
import org.jspecify.annotations.Nullable;

/** A part of a content: {@code bytes=0-499}, {@code bytes=500-}, {@code bytes=-500}. */
record ByteRange(long from, long length) {

  private static final ByteRange NOTHING = new ByteRange(0, 0);

  long last() {
    return from + length - 1;
  }

  /**
   * The one part that a header asks for.
   *
   * @return null where it is to be ignored: another unit, several parts, nonsense; without a length
   *     where there is no such part
   */
  static @Nullable ByteRange parse(@Nullable String header, long size) {
    if (header == null || !header.startsWith("bytes=")) {
      return null;
    }
    String text = header.substring("bytes=".length()).strip();
    int dash = text.indexOf('-');
    if (dash < 0 || text.length() == 1) {
      return null;
    }
    long first = number(text.substring(0, dash));
    long last = number(text.substring(dash + 1));
    if (first == BAD || last == BAD) {
      return null;
    }
    if (first == NONE) {
      return last == 0 || size == 0
          ? NOTHING
          : new ByteRange(Math.max(0, size - last), Math.min(last, size));
    }
    if (last != NONE && last < first) {
      return null;
    }
    if (first >= size) {
      return NOTHING;
    }
    long end = last == NONE ? size : Math.min(last + 1, size);
    return new ByteRange(first, end - first);
  }

  private static final long NONE = -1;
  private static final long BAD = -2;
  private static final int MOST_DIGITS = 18;

  private static long number(String text) {
    if (text.length() > MOST_DIGITS) {
      return BAD;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Text.isDigit(text.charAt(i))) {
        return BAD;
      }
    }
    return text.isEmpty() ? NONE : Long.parseLong(text);
  }
}
