package io.pallet.config.env;

import java.util.Arrays;
import java.util.List;

/** Texts that are looked for all at once, at a fraction of a step for each character. */
final class Needles {

  private static final int BUCKETS = 4096;

  private final String[] texts;
  private final int shortest;

  /** How far to go on from two characters that end where the shortest needle would. */
  private final byte[] steps;

  private Needles(String[] texts, int shortest) {
    this.texts = texts;
    this.shortest = shortest;
    this.steps = new byte[texts.length == 0 ? 0 : BUCKETS];
    Arrays.fill(steps, (byte) (shortest - 1));
    for (String text : texts) {
      for (int i = 1; i < shortest; i++) {
        int bucket = bucket(text.charAt(i - 1), text.charAt(i));
        steps[bucket] = (byte) Math.min(steps[bucket], shortest - 1 - i);
      }
    }
  }

  /** Looks for these, each of at least two characters. */
  static Needles of(List<String> texts) {
    int shortest = Byte.MAX_VALUE;
    for (String text : texts) {
      shortest = Math.min(shortest, text.length());
    }
    return new Needles(texts.toArray(new String[0]), shortest);
  }

  /** Where the first one begins, at this place or behind it; -1: nowhere. */
  int find(String text, int from) {
    if (texts.length == 0) {
      return -1;
    }
    int length = text.length();
    int at = from + shortest - 1;
    while (at < length) {
      int step = steps[bucket(text.charAt(at - 1), text.charAt(at))];
      if (step == 0) {
        int start = at - shortest + 1;
        if (longest(text, start) > 0) {
          return start;
        }
        step = 1;
      }
      at += step;
    }
    return -1;
  }

  /** Where one ends that begins here, with all that begin inside it. */
  int end(String text, int start) {
    int end = start + longest(text, start);
    for (int at = start + 1; at < end; at++) {
      end = Math.max(end, at + longest(text, at));
    }
    return end;
  }

  private int longest(String text, int start) {
    int longest = 0;
    for (String needle : texts) {
      if (needle.length() > longest && text.startsWith(needle, start)) {
        longest = needle.length();
      }
    }
    return longest;
  }

  private static int bucket(char first, char second) {
    return (31 * first + second) & BUCKETS - 1;
  }
}
