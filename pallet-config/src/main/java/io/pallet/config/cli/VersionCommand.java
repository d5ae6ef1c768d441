package io.pallet.config.cli;

import io.pallet.config.deploy.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code version}: which release this is. */
@Command(name = "version", description = "Says which release this is.")
final class VersionCommand implements Callable<Integer> {

  private final Invocation invocation;

  VersionCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation
        .out()
        .println(invocation.application().name() + " " + invocation.application().version());
    return ExitCode.DONE.number();
  }
}
