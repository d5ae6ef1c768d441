package io.pallet.config.quarkus;

import io.pallet.config.deploy.DeployStep;
import io.quarkus.arc.InstanceHandle;
import java.util.ArrayList;
import java.util.List;

/** Steps of the application's own, which are beans. */
final class BeanSteps {

  private BeanSteps() {}

  /** In the order of their names, as the build knows them. */
  static List<DeployStep> of(Build build, QuietQuarkus quarkus) {
    List<DeployStep> steps = new ArrayList<>();
    for (String type : build.set(Build.STEPS)) {
      steps.add(bean(type, quarkus.beans(build).listAll(DeployStep.class)));
    }
    return steps;
  }

  private static DeployStep bean(String type, List<InstanceHandle<DeployStep>> handles) {
    for (InstanceHandle<DeployStep> handle : handles) {
      if (handle.getBean().getBeanClass().getName().equals(type)) {
        return handle.get();
      }
    }
    throw new IllegalStateException(type + " is no bean: give it a scope, @Singleton");
  }
}
