package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the environment, as data.
 *
 * @param variable the variable's name
 * @param source where its value came from
 * @param message a sentence that begins with the variable's name; it never holds the value
 * @param help one line of cure
 * @param excerpt the offending place, or null where there is no value to show
 */
public record Problem(
    Code code,
    Severity severity,
    String variable,
    Source source,
    String message,
    String help,
    @Nullable Excerpt excerpt) {

  /** An error without a place. */
  public static Problem error(
      Code code, String variable, Source source, String message, String help) {
    return new Problem(code, Severity.ERROR, variable, source, message, help, null);
  }

  /** A warning without a place. */
  public static Problem warning(
      Code code, String variable, Source source, String message, String help) {
    return new Problem(code, Severity.WARNING, variable, source, message, help, null);
  }

  static Problem invalid(
      Variable<?> variable, String text, Source source, InvalidValueException e) {
    return new Problem(
        e.code(),
        Severity.ERROR,
        variable.name(),
        source,
        variable.name() + " " + e.problem() + "; expected " + variable.parser().expects(),
        e.help(),
        Excerpt.of(text, variable.isMasked(), e.from(), e.to()));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
