package io.pallet.config.env;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known word that a misspelt one is close to. */
public final class NearMiss {

  private NearMiss() {}

  /** The nearest of the known words, in any case, or null: none is within a slip or two. */
  public static @Nullable String of(String word, List<String> known) {
    int limit = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = null;
    for (String candidate : known) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), limit);
      if (distance <= limit) {
        nearest = candidate;
        limit = distance - 1;
      }
    }
    return nearest;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other;
   * more than {@code limit} where there are more than that.
   */
  static int distance(String a, String b, int limit) {
    int tooFar = limit + 1;
    if (limit < 0
        || Math.abs(a.length() - b.length()) > limit
        || (limit == 0 && !a.equals(b))
        || Integer.bitCount(letters(a) ^ letters(b)) > 2 * limit) {
      return tooFar;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** Which letters a word has: one edit changes two at most, which spares most comparisons. */
  static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }
}
