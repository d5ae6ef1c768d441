package io.pallet.config.quarkus;

import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.StepFailedException;
import io.quarkus.arc.InstanceHandle;

/** A step of the application's own, which is a bean: looked up when its turn comes. */
record BeanStep(String type, Build build, QuietQuarkus quarkus) implements DeployStep {

  @Override
  public String name() {
    return bean().name();
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    return bean().run(deployment);
  }

  private DeployStep bean() {
    for (InstanceHandle<DeployStep> handle : quarkus.beans(build).listAll(DeployStep.class)) {
      if (handle.getBean().getBeanClass().getName().equals(type)) {
        return handle.get();
      }
    }
    throw new IllegalStateException(type + " is no bean: give it a scope, @Singleton");
  }
}
