package io.pallet.config.cli;

import io.pallet.config.deploy.Deploy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code collectstatic}: the static files alone. */
@Command(name = "collectstatic", description = "Publishes static files to STATIC_DIR.")
final class CollectstaticCommand implements Callable<Integer> {

  private final Invocation invocation;

  CollectstaticCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return new StepOptions().run(Deploy.COLLECT, invocation.config(), invocation);
  }
}
