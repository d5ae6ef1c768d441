package io.pallet.config.cli;

import io.pallet.config.env.Variable;
import java.util.List;

/** The variables as a Markdown page: a table for each group. */
final class ReferencePage {

  private static final String HEAD =
      """
      | variable | form | default | masked | meaning |
      | --- | --- | --- | --- | --- |
      """;

  private ReferencePage() {}

  static String of(List<VariableGroup> groups) {
    StringBuilder page = new StringBuilder();
    for (VariableGroup group : groups) {
      page.append("\n## ").append(group.title()).append("\n\n").append(HEAD);
      for (Variable<?> variable : group.variables()) {
        page.append(row(variable));
      }
    }
    return page.toString();
  }

  private static String row(Variable<?> variable) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            variable.name(),
            cell(variable.parser().expects()),
            cell(variable.fallbackText()),
            variable.isMasked() ? "yes" : "",
            cell(variable.meaning()));
  }

  private static String cell(String text) {
    return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "\\<");
  }
}
