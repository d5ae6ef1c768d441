package io.pallet.config.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A place in a style sheet or a script that names another file.
 *
 * @param from the first byte's index
 * @param to one past the last byte's
 * @param module whether it is a module specifier, of which only paths name files
 */
record Reference(int from, int to, boolean module) {

  /** The text as it stands there. */
  String text(byte[] content) {
    return new String(content, from, to - from, StandardCharsets.UTF_8);
  }

  /**
   * The logical path that a text names, seen from a file.
   *
   * @param staticPath the path of the static URL, for what begins with it
   * @return null where it names nothing of ours: another site, data, a place in the same file
   */
  static @Nullable String target(String text, boolean module, String base, String staticPath) {
    String path = path(text);
    if (path.isEmpty() || Urls.scheme(path) >= 0 || path.startsWith("//")) {
      return null;
    }
    if (path.startsWith("/")) {
      String name = staticPath.startsWith("/") && path.startsWith(staticPath) ? path : "";
      return name.isEmpty() ? null : resolve("", Urls.decode(name.substring(staticPath.length())));
    }
    if (module && !path.startsWith("./") && !path.startsWith("../")) {
      return null;
    }
    return resolve(LogicalPath.directory(base), Urls.decode(path));
  }

  /** The text without its query and fragment. */
  static String path(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '#') {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** Null where it is no path, or leads above the static URL: what is there is not ours. */
  private static @Nullable String resolve(String directory, @Nullable String path) {
    if (path == null) {
      return null;
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : (directory + path).split("/", -1)) {
      if (name.equals("..") && names.pollLast() == null) {
        return null;
      }
      if (!name.equals("..") && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
