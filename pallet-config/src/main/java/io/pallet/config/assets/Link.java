package io.pallet.config.assets;

import java.nio.charset.StandardCharsets;

/**
 * A reference to one of the files.
 *
 * @param text as it stands in the file
 * @param target the index of the file that it names
 */
record Link(Reference reference, String text, int target) {

  /** A character behind a backslash stands for itself; code points in digits are too rare. */
  static String unescaped(String text) {
    return text.indexOf('\\') < 0 ? text : text.replace("\\", "");
  }

  /** The last name alone changes; one with escapes is written anew as a whole. */
  Edit edit(StaticFile file) {
    String path = Reference.path(text);
    int to = reference.from() + bytes(path);
    String name = Urls.encode(LogicalPath.name(file.path()));
    if (path.indexOf('\\') >= 0) {
      return new Edit(reference.from(), to, LogicalPath.directory(unescaped(path)) + name);
    }
    return new Edit(reference.from() + bytes(LogicalPath.directory(path)), to, name);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
