package io.pallet.config.deploy;

import java.time.Duration;

/**
 * How a step ended.
 *
 * @param outcome what it did; of a failed one the summary is the reason
 */
public record StepReport(String name, State state, Duration duration, DeployStep.Outcome outcome) {

  /** What became of a step. */
  public enum State {
    /** It changed something. */
    DONE,
    /** There was nothing to do. */
    UNCHANGED,
    FAILED,
    /** It was only asked what it would do. */
    PLANNED
  }

  /** {@code migrate: 2 migrations applied in default (1.3 s)}. */
  String line() {
    return name + ": " + outcome.summary() + " (" + Progress.seconds(duration) + ")";
  }
}
