package io.pallet.config.env;

import java.util.List;

/** The environment cannot be used; every problem of it is here, warnings too. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** An exception whose message is the whole report, and which has neither cause nor trace. */
  public ConfigurationException(List<Problem> problems) {
    super(
        "the environment cannot be used\n" + ProblemText.render(problems, false),
        null,
        false,
        false);
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
