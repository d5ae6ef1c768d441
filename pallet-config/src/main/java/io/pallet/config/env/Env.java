package io.pallet.config.env;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of the environment: records read their variables from it, problems gather in it. */
public final class Env {

  private final Values values;
  private final List<Problem> problems;
  private final List<Setting<?>> settings = new ArrayList<>(100);

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
    return kept(read(variable)).value();
  }

  /** The value of a variable that has a default. */
  public <T> T get(Variable<T> variable) {
    return find(variable).orElseThrow();
  }

  /** The value of a variable, or else the default that its reader computed. */
  public <T> T get(Variable<T> variable, T computed) {
    Setting<T> read = read(variable);
    Setting<T> whole =
        read.value().isPresent()
            ? read
            : new Setting<>(variable, Optional.of(computed), Source.DEFAULT);
    return kept(whole).value().orElseThrow();
  }

  private <T> Setting<T> kept(Setting<T> setting) {
    settings.add(setting);
    return setting;
  }

  private <T> Setting<T> read(Variable<T> variable) {
    Value value = values.find(variable.name(), problems);
    T parsed = value.isUsable() ? parse(variable, value) : null;
    return parsed == null
        ? variable.unset()
        : new Setting<>(variable, Optional.of(parsed), value.source());
  }

  private <T> @Nullable T parse(Variable<T> variable, Value value) {
    try {
      return variable.parser().parse(value.text());
    } catch (InvalidValueException e) {
      problems.add(Problem.invalid(variable, value.text(), value.source(), e));
      return null;
    }
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

  /** Warns of every name that is unknown, but close to one of these. */
  public void warnOfNearMisses(KnownNames known) {
    problems.addAll(UnknownNames.warnings(values, known));
  }

  /** What is wrong so far. */
  List<Problem> problems() {
    return problems;
  }

  /** What was read so far; it grows with what is read later. */
  public List<Setting<?>> settings() {
    return Collections.unmodifiableList(settings);
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
