package io.pallet.config.env;

/**
 * The offending place of a value, as it may be shown.
 *
 * @param text the value, or dots of the same length where it could hold a secret
 * @param from the first offending character's index
 * @param to one past the last one's
 */
public record Excerpt(String text, int from, int to) {

  private static final int WIDEST = 100;

  static Excerpt of(String value, boolean masked, int from, int to) {
    int start = Math.max(0, Math.min(from - WIDEST / 2, value.length() - WIDEST));
    int end = Math.min(value.length(), start + WIDEST);
    StringBuilder shown = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      shown.append(masked ? '.' : visible(value.charAt(i)));
    }
    int last = Math.max(from + 1, Math.min(to, end));
    return new Excerpt(shown.toString(), from - start, last - start);
  }

  private static char visible(char c) {
    return Text.isUnsafe(c) ? '?' : c;
  }
}
