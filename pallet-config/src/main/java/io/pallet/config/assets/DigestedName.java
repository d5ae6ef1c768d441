package io.pallet.config.assets;

import io.pallet.config.env.Text;

/** Names that hold a digest of their content: {@code css/app.3f9c2a1b7d04.css}. */
final class DigestedName {

  /** How sure it is that a bundler has put a digest into a name. */
  enum Bundled {
    NO,
    /** It looks so, but a word could too: the name is left alone, and browsers are to ask again. */
    LIKELY,
    SURE
  }

  /** esbuild and Vite take eight characters, webpack eight to 32, others a whole SHA-256. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 64;

  private DigestedName() {}

  /** The name with a digest in it: before the extension, or behind a name that has none. */
  static String of(String path, String digest) {
    int name = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    int at = dot > name ? dot : path.length();
    return path.substring(0, at) + "." + digest + path.substring(at);
  }

  /** {@code main.8e0d62a3.js} is sure, {@code chunk-5XQHPDJE.js}, {@code index-DiwrgTda.js} not. */
  static Bundled bundled(String path) {
    Bundled best = Bundled.NO;
    int from = path.lastIndexOf('/') + 1;
    int dot = path.indexOf('.', from);
    for (int part = from; dot >= 0; part = dot + 1, dot = path.indexOf('.', part)) {
      int separator = Math.max(path.lastIndexOf('-', dot), path.lastIndexOf('_', dot));
      int start = Math.max(part, separator + 1);
      if (start > from && isHex(path, start, dot)) {
        return Bundled.SURE;
      }
      int dash = dot - SHORTEST - 1;
      if (dash > from && path.charAt(dash) == '-' && isMixed(path, dash + 1, dot)) {
        best = Bundled.LIKELY;
      }
    }
    return best;
  }

  /** The same where an application says of some names that they hold one. */
  static Bundled bundled(String path, Glob digested) {
    return digested.matches(path) ? Bundled.SURE : bundled(path);
  }

  private static boolean isHex(String path, int from, int to) {
    if (to - from < SHORTEST || to - from > LONGEST) {
      return false;
    }
    boolean letter = false;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      letter |= c >= 'a' && c <= 'f';
      digit |= Text.isDigit(c);
      if (!(c >= 'a' && c <= 'f') && !Text.isDigit(c)) {
        return false;
      }
    }
    return letter && digit;
  }

  /** Characters of base 64 that change kind within: no word, and no word with a number behind. */
  private static boolean isMixed(String path, int from, int to) {
    boolean turns = false;
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      boolean letter = Text.isLetter(c);
      if (!letter && !Text.isDigit(c) && c != '-' && c != '_') {
        return false;
      }
      char before = i == from ? '-' : path.charAt(i - 1);
      boolean upper = c >= 'A' && c <= 'Z';
      turns |= upper && before >= 'a' && before <= 'z' || letter && Text.isDigit(before);
    }
    return turns;
  }
}
