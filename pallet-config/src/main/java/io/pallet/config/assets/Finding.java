package io.pallet.config.assets;

import io.pallet.config.env.Severity;

/**
 * Something about a static file that people should know.
 *
 * @param severity how bad it is: with an error nothing is published
 * @param path the file's logical path
 * @param line the line in it, or 0 where it is the file as a whole
 * @param message what it is, to be read behind the place
 */
public record Finding(Severity severity, String path, int line, String message)
    implements Comparable<Finding> {

  static Finding error(String path, String message) {
    return new Finding(Severity.ERROR, path, 0, message);
  }

  static Finding warning(String path, String message) {
    return new Finding(Severity.WARNING, path, 0, message);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code css/app.css:12: refers to img/a.png, which is not there}. */
  public String text() {
    return path + (line == 0 ? "" : ":" + line) + ": " + message;
  }

  @Override
  public int compareTo(Finding other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    return line == other.line ? message.compareTo(other.message) : line - other.line;
  }
}
