package io.pallet.config.cli;

import io.pallet.config.deploy.Deploy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code loadfixtures}: the fixtures alone. */
@Command(name = "loadfixtures", description = "Waits for the databases, and loads fixtures.")
final class LoadfixturesCommand implements Callable<Integer> {

  @Mixin private StepOptions options = new StepOptions();

  private final Invocation invocation;

  LoadfixturesCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return options.run(Deploy.FIXTURES, invocation.configToDeploy(), invocation);
  }
}
