package io.pallet.config.spring;

import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.OwnSteps;
import io.pallet.config.deploy.StepFailedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a deploy with the application's own, which are asked for when the databases are
 * migrated: their beans may look at tables.
 */
final class ContextSteps {

  private ContextSteps() {}

  /** Its own behind the built-in ones; one of the same name stands in a later one's place. */
  static List<DeployStep> of(List<DeployStep> builtIn, CommandRun run) {
    List<String> names = builtIn.stream().map(DeployStep::name).toList();
    int migrated = names.indexOf("migrate") + 1;
    List<DeployStep> steps = new ArrayList<>(builtIn.subList(0, migrated));
    for (DeployStep later : builtIn.subList(migrated, builtIn.size())) {
      steps.add(new Replaceable(later, run));
    }
    List<String> taken = names.subList(migrated, names.size());
    steps.add(
        new OwnSteps(() -> own(run).stream().filter(own -> !taken.contains(own.name())).toList()));
    return steps;
  }

  private static List<DeployStep> own(CommandRun run) throws StepFailedException {
    return run.context().getBeanProvider(DeployStep.class).orderedStream().toList();
  }

  /** A built-in step, unless the application has one of its name. */
  private record Replaceable(DeployStep builtIn, CommandRun run) implements DeployStep {

    @Override
    public String name() {
      return builtIn.name();
    }

    @Override
    public List<DeployStep> parts() throws StepFailedException {
      for (DeployStep own : own(run)) {
        if (own.name().equals(builtIn.name())) {
          return List.of(own);
        }
      }
      return List.of(builtIn);
    }

    @Override
    public Outcome run(Deployment deployment) {
      throw new UnsupportedOperationException("its parts are run");
    }
  }
}
