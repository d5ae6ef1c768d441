package io.pallet.config.cli;

import io.pallet.config.assets.Destination;
import io.pallet.config.assets.Report;
import io.pallet.config.deploy.Deadline;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Progress;
import io.pallet.config.deploy.StaticStep;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code collectstatic}: the static files alone. */
@Command(
    name = "collectstatic",
    description = "Publishes static files to STATIC_DIR; needs no database and no secret.")
final class CollectstaticCommand implements Callable<Integer> {

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      description =
          "Collects them into this directory instead, from their sources: what an image holds, so"
              + " that deploy has only to publish it.")
  private @Nullable Destination output;

  @Option(names = "--dry-run", description = "Says what it would do, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--clear",
      description = "Removes what earlier releases published now, not when its time is over.")
  private boolean clear;

  @Option(names = "--no-compression", description = "Makes no compressed forms.")
  private boolean plain;

  @Option(names = "--strict", description = "Makes a reference to a missing file an error.")
  private boolean strict;

  @Option(names = "--json", description = "Prints one JSON object: counts, and bytes saved.")
  private boolean json;

  private final Invocation invocation;

  CollectstaticCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    Deployment deployment =
        new Deployment(
            invocation.application(),
            invocation.configToCollect(),
            Deadline.in(StepOptions.TIMEOUT),
            new Progress(invocation.err(), invocation.terminal().rewrites()));
    Optional<Destination> into = Optional.ofNullable(output);
    StaticStep step = new StaticStep(into, dryRun, clear, !plain, strict);
    Optional<Destination> destination = step.destination(deployment);
    if (json) {
      Report report =
          destination.isPresent() ? step.publish(deployment, destination.get()) : Report.NONE;
      invocation.out().print(ReportJson.of(report));
      invocation.out().flush();
    } else {
      invocation.out().println(Deploy.run(List.of(step), deployment));
    }
    return ExitCode.DONE.number();
  }
}
