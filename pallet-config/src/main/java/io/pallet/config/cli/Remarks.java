package io.pallet.config.cli;

import io.pallet.config.env.Variable;

/** What is said of a variable in comments that begin with {@code #}, at most 80 columns wide. */
final class Remarks {

  private static final int WIDTH = 80;

  private Remarks() {}

  static String heading(String title, String indent) {
    return "\n" + indent + "# --- " + title + " ---\n";
  }

  /** Its meaning, its form and its default. */
  static String of(Variable<?> variable, String indent) {
    String fallback = variable.fallbackText();
    return wrapped(variable.meaning(), indent)
        + wrapped("Form: " + variable.parser().expects(), indent)
        + wrapped(fallback.isEmpty() ? "" : "Default: " + fallback, indent);
  }

  /** Words alone: a line break would end the comment. */
  private static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", 0)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.length() == 0 ? indent + "# " : " ").append(word);
    }
    return text.isBlank() ? "" : lines.append(line).append('\n').toString();
  }
}
