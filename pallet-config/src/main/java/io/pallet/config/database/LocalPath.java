package io.pallet.config.database;

/** A path of this machine that every driver takes for just that. */
final class LocalPath {

  private static final int LONGEST = 1024;

  private LocalPath() {}

  static boolean isAbsolute(String path) {
    return path.startsWith("/") && isPlain(path, 1);
  }

  static boolean isRelative(String path) {
    return !path.startsWith("/") && isPlain(path, 0);
  }

  /** Named segments only: nothing empty, no {@code .} and no {@code ..}. */
  private static boolean isPlain(String path, int from) {
    int segment = from;
    for (int i = from; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!Characters.isFileCharacter(c) || (c == '/' && !isName(path, segment, i))) {
        return false;
      }
      if (c == '/') {
        segment = i + 1;
      }
    }
    return path.length() <= LONGEST && isName(path, segment, path.length());
  }

  private static boolean isName(String path, int from, int to) {
    int length = to - from;
    boolean dots = length <= 2 && path.startsWith(length == 2 ? ".." : ".", from);
    return length > 0 && !dots;
  }
}
