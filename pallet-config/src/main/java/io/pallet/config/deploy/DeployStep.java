package io.pallet.config.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One step of a deploy. */
public interface DeployStep {

  /** One word. */
  String name();

  /** Does it; a second time it has nothing to do. */
  Outcome run(Deployment deployment) throws StepFailedException;

  /** What is run in its place, asked for when its turn comes; itself by default. */
  default List<DeployStep> parts() throws StepFailedException {
    return List.of(this);
  }

  /** What it would do; it changes nothing. */
  default Outcome plan(Deployment deployment) throws StepFailedException {
    return Outcome.changed("would run");
  }

  /** Whether one process at a time may do it: true, unless it has to do with this machine alone. */
  default boolean isLocked() {
    return true;
  }

  /**
   * Whether one run is enough for a build with its settings, so that later deploys of the same need
   * not run it: false, unless it says so.
   */
  default boolean isDoneOnce() {
    return false;
  }

  /**
   * What a step did, or would do.
   *
   * @param changed whether anything is different now
   * @param summary a short phrase: {@code 2 migrations applied}
   * @param counts how many of what, by name
   * @param details more of it, a line each
   */
  record Outcome(boolean changed, String summary, Map<String, Long> counts, List<String> details) {

    public Outcome(boolean changed, String summary) {
      this(changed, summary, Map.of(), List.of());
    }

    public static Outcome changed(String summary) {
      return new Outcome(true, summary);
    }

    public static Outcome unchanged(String summary) {
      return new Outcome(false, summary);
    }

    /** The same with one count more. */
    public Outcome with(String name, long count) {
      Map<String, Long> more = new LinkedHashMap<>(counts);
      more.put(name, count);
      return new Outcome(changed, summary, more, details);
    }

    /** The same with these details. */
    public Outcome with(List<String> lines) {
      return new Outcome(changed, summary, counts, lines);
    }
  }
}
