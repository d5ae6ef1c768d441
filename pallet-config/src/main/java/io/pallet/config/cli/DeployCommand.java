package io.pallet.config.cli;

import io.pallet.config.deploy.Deploy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code deploy}: everything that is to be done before serving. */
@Command(
    name = "deploy",
    description =
        "Makes the environment ready for this release: waits for the databases, migrates them,"
            + " publishes static files and creates the storage.")
final class DeployCommand implements Callable<Integer> {

  @Mixin private StepOptions options = new StepOptions();

  private final Invocation invocation;

  DeployCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return options.run(invocation.application().steps(Deploy.STEPS), true, invocation);
  }
}
