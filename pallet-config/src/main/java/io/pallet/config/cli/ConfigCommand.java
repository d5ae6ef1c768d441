package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code config}: what the environment comes to. */
@Command(name = "config", description = "Shows the configuration, secrets masked.")
final class ConfigCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  private final Invocation invocation;

  ConfigCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException {
    PalletConfig config = invocation.config();
    invocation.out().print(json ? ConfigJson.of(config) : SettingsTable.of(config.settings()));
    invocation.out().flush();
    return ExitCode.DONE.number();
  }
}
