package io.pallet.config.spring;

import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.StepFailedException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a deploy with the application's own, which are asked for when the databases are
 * migrated: their beans may look at tables.
 */
final class ContextSteps extends AbstractList<DeployStep> {

  private final List<DeployStep> builtIn;
  private final CommandRun run;
  private final int migrated;
  private @Nullable List<DeployStep> all;

  ContextSteps(List<DeployStep> builtIn, CommandRun run) {
    this.builtIn = builtIn;
    this.run = run;
    this.migrated = builtIn.stream().map(DeployStep::name).toList().indexOf("migrate") + 1;
  }

  /** Its own behind the built-in ones; one of the same name stands in a later one's place. */
  private List<DeployStep> all() {
    if (all == null) {
      List<DeployStep> steps = new ArrayList<>(builtIn);
      for (DeployStep own : own()) {
        int same = steps.stream().map(DeployStep::name).toList().indexOf(own.name());
        if (same < migrated) {
          steps.add(own);
        } else {
          steps.set(same, own);
        }
      }
      all = steps;
    }
    return all;
  }

  private List<DeployStep> own() {
    try {
      return run.context().getBeanProvider(DeployStep.class).orderedStream().toList();
    } catch (StepFailedException e) {
      return List.of(new Failed(e));
    }
  }

  @Override
  public DeployStep get(int index) {
    return index < migrated ? builtIn.get(index) : all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }

  @Override
  public Iterator<DeployStep> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < migrated || next < size();
      }

      @Override
      public DeployStep next() {
        return get(next++);
      }
    };
  }

  /** Stands for steps that nobody can ask for; the migrations fail before it, for the same. */
  private record Failed(StepFailedException failure) implements DeployStep {

    @Override
    public String name() {
      return "start";
    }

    @Override
    public Outcome run(io.pallet.config.deploy.Deployment deployment) throws StepFailedException {
      throw failure;
    }
  }
}
