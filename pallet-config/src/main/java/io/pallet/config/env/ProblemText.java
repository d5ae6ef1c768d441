package io.pallet.config.env;

import java.util.List;

/** The one place where problems become text for people. */
public final class ProblemText {

  private static final String INDENT = "    ";

  private final boolean colour;
  private final StringBuilder text = new StringBuilder();

  private ProblemText(boolean colour) {
    this.colour = colour;
  }

  /** All problems, errors first, each with its place and its cure; lines end in {@code \n}. */
  public static String render(List<Problem> problems, boolean colour) {
    ProblemText report = new ProblemText(colour);
    report.append(problems, Severity.ERROR);
    report.append(problems, Severity.WARNING);
    return report.text.toString();
  }

  /** One problem on one line, as a log takes it. */
  public static String line(Problem problem) {
    return problem.message()
        + (" (" + problem.source().text() + "); " + problem.help())
        + (" [" + problem.code().name() + "]");
  }

  private void append(List<Problem> problems, Severity severity) {
    for (Problem problem : problems) {
      if (problem.severity() == severity) {
        append(problem);
      }
    }
  }

  private void append(Problem problem) {
    text.append(paint(problem)).append(": ").append(problem.message()).append('\n');
    Excerpt excerpt = problem.excerpt();
    if (excerpt != null) {
      append(problem.variable(), excerpt);
    }
    text.append(INDENT).append("source: ").append(problem.source().text()).append('\n');
    text.append(INDENT).append("help:   ").append(problem.help());
    text.append(" [").append(problem.code().name()).append("]\n");
  }

  private void append(String variable, Excerpt excerpt) {
    text.append(INDENT).append(variable).append('=').append(excerpt.text()).append('\n');
    text.append(INDENT).append(" ".repeat(variable.length() + 1 + excerpt.from()));
    text.append("^".repeat(excerpt.to() - excerpt.from())).append('\n');
  }

  private String paint(Problem problem) {
    String word = problem.severity().toString();
    if (!colour) {
      return word;
    }
    return (problem.isError() ? "\u001b[31m" : "\u001b[33m") + word + "\u001b[0m";
  }
}
