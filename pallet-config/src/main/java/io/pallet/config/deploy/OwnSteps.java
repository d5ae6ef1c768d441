package io.pallet.config.deploy;

import java.util.List;

/** Stands for steps that an application brings, and that nobody knows before their turn comes. */
public record OwnSteps(Steps steps) implements DeployStep {

  /** What they are called together. */
  public static final String NAME = "application";

  /** Where they come from: the beans of a framework, which may look at tables. */
  public interface Steps {
    List<DeployStep> find() throws StepFailedException;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<DeployStep> parts() throws StepFailedException {
    return steps.find();
  }

  @Override
  public Outcome run(Deployment deployment) {
    throw new UnsupportedOperationException("its parts are run");
  }
}
