package io.pallet.config.cli;

import io.pallet.config.deploy.Deploy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code migrate}: the migrations alone. */
@Command(name = "migrate", description = "Waits for the databases, and migrates them.")
final class MigrateCommand implements Callable<Integer> {

  @Mixin private StepOptions options = new StepOptions();

  private final Invocation invocation;

  MigrateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return options.run(Deploy.MIGRATE, invocation.configToDeploy(), invocation);
  }
}
