package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clear}: empties tables. */
@Command(
    name = "clear",
    description = "Empties the named tables, all or none, and begins their numbering anew.")
final class ClearCommand implements Callable<Integer> {

  @Mixin private StepOptions options = new StepOptions();

  @Parameters(paramLabel = "TABLE", arity = "1..*", description = "The tables; no others.")
  private List<String> tables = List.of();

  @Option(
      names = "--database",
      paramLabel = "NAME",
      defaultValue = Database.DEFAULT,
      description = "Whose tables; default ${DEFAULT-VALUE}.")
  private String database = Database.DEFAULT;

  @Option(names = "--cascade", description = "Empties the tables that refer to them too.")
  private boolean cascade;

  @Option(names = "--yes", description = "Says that this is meant.")
  private boolean yes;

  @Option(names = "--force", description = "Does it outside debug environments too.")
  private boolean force;

  private final Invocation invocation;

  ClearCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    PalletConfig config = invocation.configToDeploy();
    if (!options.isPlan()) {
      refuse(config);
    }
    return options.run(
        Deploy.clear(config.database(database), tables, cascade), config, invocation);
  }

  private void refuse(PalletConfig config) throws StepFailedException {
    if (!config.environment().debug() && !force) {
      throw new StepFailedException(
          ExitCode.USAGE,
          "clear: "
              + config
                  .environment()
                  .name()
                  .map(name -> "ENVIRONMENT is " + name)
                  .orElse("ENVIRONMENT is unset")
              + ", which is no debug environment; say --force if it is meant");
    }
    if (!yes) {
      throw new StepFailedException(
          ExitCode.USAGE,
          "clear: every row of " + String.join(", ", tables) + " would be gone; say --yes");
    }
  }
}
