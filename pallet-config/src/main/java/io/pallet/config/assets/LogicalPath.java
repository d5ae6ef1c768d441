package io.pallet.config.assets;

import io.pallet.config.env.Text;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which names a static file may have below the static URL: {@code css/app.css}. */
final class LogicalPath {

  /** A file system takes 255 bytes; a digest and an encoding are still to come. */
  private static final int LONGEST_NAME = 200;

  private static final int LONGEST_PUBLISHED_NAME = 255;

  private static final int LONGEST = 1024;

  private LogicalPath() {}

  /** What is wrong with it, behind its name: {@code leads out of its directory}; or null. */
  static @Nullable String problem(String path) {
    return problem(path, LONGEST_NAME);
  }

  /** Whether a published name can be one: it leads nowhere but into its directory. */
  static boolean isPublishable(String path) {
    return problem(path, LONGEST_PUBLISHED_NAME) == null && !isIgnored(path);
  }

  private static @Nullable String problem(String path, int longest) {
    int unsafe = Text.firstUnsafe(path);
    if (unsafe >= 0) {
      return "has a control character or a mark of direction";
    }
    if (path.length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      String problem = segmentProblem(path.substring(from, to), longest);
      if (problem != null) {
        return problem;
      }
      from = to + 1;
    }
    return null;
  }

  private static @Nullable String segmentProblem(String name, int longest) {
    if (name.isEmpty()) {
      return "has a part that is empty";
    }
    if (name.equals(".") || name.equals("..")) {
      return "leads out of its directory";
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return "has a part that ends in a dot or a blank";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' || c == ':' || c == 0xfffd || isLoneSurrogate(name, i)) {
        return "has a character that a file's name cannot have everywhere";
      }
    }
    return name.getBytes(StandardCharsets.UTF_8).length > longest
        ? "has a part of more than " + longest + " bytes"
        : null;
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /**
   * Whether it is left out silently: hidden files but {@code .well-known}, editors' copies, and
   * what a servlet container keeps to itself.
   */
  static boolean isIgnored(String path) {
    if (path.startsWith("WEB-INF/") || path.startsWith("META-INF/")) {
      return true;
    }
    if (path.endsWith("~") || path.endsWith(".jsp") || path.endsWith(".jspx")) {
      return true;
    }
    for (int dot = hidden(path, 0); dot >= 0; dot = hidden(path, dot + 1)) {
      boolean wellKnown =
          dot == 0 && (path.equals(".well-known") || path.startsWith(".well-known/"));
      boolean parent = path.startsWith("./", dot) || path.startsWith("../", dot);
      if (!wellKnown && !parent) {
        return true;
      }
    }
    return false;
  }

  /** The next part that begins with a dot, or -1. */
  private static int hidden(String path, int from) {
    int dot = path.indexOf('.', from);
    while (dot > 0 && path.charAt(dot - 1) != '/') {
      dot = path.indexOf('.', dot + 1);
    }
    return dot;
  }

  /** What names have in common that differ only in case or Unicode form. */
  static String folded(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) >= 0x80) {
        return Normalizer.normalize(
            path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
      }
    }
    return path.toLowerCase(Locale.ROOT);
  }

  /** The last part: {@code app.css} of {@code css/app.css}. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The rest before it: {@code css/}, or nothing. */
  static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** What stands behind the last dot, in lower case, or nothing. */
  static String extension(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
