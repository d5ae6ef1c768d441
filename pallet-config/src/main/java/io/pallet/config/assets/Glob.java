package io.pallet.config.assets;

import java.util.List;

/**
 * Patterns of paths: {@code *} is a part of a name, {@code **} any number of names. They are tried
 * on every file: as regular expressions they took a tenth of the time of 10,000 files.
 */
record Glob(List<String> patterns) {

  static Glob of(List<String> patterns) {
    return new Glob(List.copyOf(patterns));
  }

  boolean matches(String path) {
    for (String pattern : patterns) {
      if (matches(pattern, 0, path, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, int from, String path, int at) {
    int star = pattern.indexOf('*', from);
    int end = star < 0 ? pattern.length() : star;
    if (!path.regionMatches(at, pattern, from, end - from)) {
      return false;
    }
    if (star < 0) {
      return path.length() - at == end - from;
    }
    boolean deep = pattern.startsWith("**", star);
    int behind = star + (deep ? 2 : 1);
    for (int rest = at + star - from; rest <= path.length(); rest++) {
      if (matches(pattern, behind, path, rest)) {
        return true;
      }
      if (!deep && rest < path.length() && path.charAt(rest) == '/') {
        return false;
      }
    }
    return false;
  }
}
