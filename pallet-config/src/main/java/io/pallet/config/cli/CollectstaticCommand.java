package io.pallet.config.cli;

import io.pallet.config.assets.Destination;
import io.pallet.config.assets.Report;
import io.pallet.config.deploy.Deadline;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Progress;
import io.pallet.config.deploy.StaticStep;
import io.pallet.config.env.InvalidValueException;
import java.util.HashSet;
import java.util.Iterator;
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

  private static final String OUTPUT = "--output";
  private static final String DRY_RUN = "--dry-run";
  private static final String CLEAR = "--clear";
  private static final String NO_COMPRESSION = "--no-compression";
  private static final String STRICT = "--strict";
  private static final String JSON = "--json";

  @Option(
      names = OUTPUT,
      paramLabel = "DIRECTORY",
      description =
          "Collects them into this directory instead, from their sources: what an image holds, so"
              + " that deploy has only to publish it.")
  private @Nullable Destination output;

  @Option(names = DRY_RUN, description = "Says what it would do, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = CLEAR,
      description = "Removes what earlier releases published now, not when its time is over.")
  private boolean clear;

  @Option(names = NO_COMPRESSION, description = "Makes no compressed forms.")
  private boolean plain;

  @Option(names = STRICT, description = "Makes a reference to a missing file an error.")
  private boolean strict;

  @Option(names = JSON, description = "Prints one JSON object: counts, and bytes saved.")
  private boolean json;

  private final Invocation invocation;

  CollectstaticCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * The command of options that are known and there once, so that nothing is to be told; or null.
   */
  static @Nullable CollectstaticCommand plain(Invocation invocation, String... arguments) {
    CollectstaticCommand command = new CollectstaticCommand(invocation);
    List<String> words = List.of(arguments).subList(1, arguments.length);
    boolean plain = new HashSet<>(words).size() == words.size();
    Iterator<String> rest = words.iterator();
    while (plain && rest.hasNext()) {
      plain = command.take(rest.next(), rest);
    }
    return plain ? command : null;
  }

  private boolean take(String option, Iterator<String> rest) {
    switch (option) {
      case OUTPUT -> {
        output = rest.hasNext() ? destination(rest.next()) : null;
        return output != null;
      }
      case DRY_RUN -> dryRun = true;
      case CLEAR -> clear = true;
      case NO_COMPRESSION -> plain = true;
      case STRICT -> strict = true;
      case JSON -> json = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Destination destination(String word) {
    try {
      boolean special = word.isBlank() || word.startsWith("-") || word.startsWith("@");
      return special ? null : Destination.parse(word);
    } catch (InvalidValueException e) {
      return null;
    }
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
