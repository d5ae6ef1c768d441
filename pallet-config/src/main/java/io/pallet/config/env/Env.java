package io.pallet.config.env;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of the environment: records read their variables from it, problems gather in it. */
public final class Env {

  private final Values values;
  private final List<Problem> problems;

  private Env(Values values) {
    this.values = values;
    this.problems = new ArrayList<>(values.problems());
  }

  /** A new reading of these values. */
  public static Env of(Values values) {
    return new Env(values);
  }

  /** The value of a variable, or else its default; a bad value is reported and counts as none. */
  public <T> Optional<T> find(Variable<T> variable) {
    Value value = values.find(variable.name(), problems);
    if (value.isUsable()) {
      try {
        return Optional.of(variable.parser().parse(value.text()));
      } catch (InvalidValueException e) {
        problems.add(Problem.invalid(variable, value.text(), value.source(), e));
      }
    }
    String fallback = variable.fallback();
    return fallback == null ? Optional.empty() : Optional.of(variable.parser().parse(fallback));
  }

  /** The value of a variable that has a default. */
  public <T> T get(Variable<T> variable) {
    return find(variable).orElseThrow();
  }

  /** Whether a variable is set in any source, to a good value or a bad one. */
  public boolean isSet(Variable<?> variable) {
    return !sourceOf(variable).equals(Source.NONE);
  }

  /** Where the value of a variable comes from. */
  public Source sourceOf(Variable<?> variable) {
    return values.sourceOf(variable.name());
  }

  /** The members of a family of variables that are set: {@code default}, {@code another}. */
  public List<String> membersOf(Variable<?> family) {
    return values.membersOf(family);
  }

  public void report(Problem problem) {
    problems.add(problem);
  }

  /** Warns of every name that is unknown, but close to one of these variables'. */
  public void warnOfNearMisses(List<Variable<?>> variables) {
    problems.addAll(UnknownNames.warnings(values, variables));
  }

  /**
   * The warnings of this reading.
   *
   * @throws ConfigurationException with all problems, where one of them is an error
   */
  public List<Problem> warningsOrThrow() {
    for (Problem problem : problems) {
      if (problem.isError()) {
        throw new ConfigurationException(problems);
      }
    }
    return List.copyOf(problems);
  }
}
