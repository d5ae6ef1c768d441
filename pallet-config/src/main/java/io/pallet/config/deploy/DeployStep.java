package io.pallet.config.deploy;

/** One step of a deploy. */
public interface DeployStep {

  /** One word. */
  String name();

  /** Does it; a second time it has nothing to do. */
  Outcome run(Deployment deployment) throws StepFailedException;

  /**
   * What a step did.
   *
   * @param changed whether anything is different now
   * @param summary a short phrase: {@code 2 migrations applied}
   */
  record Outcome(boolean changed, String summary) {

    public static Outcome changed(String summary) {
      return new Outcome(true, summary);
    }

    public static Outcome unchanged(String summary) {
      return new Outcome(false, summary);
    }
  }
}
