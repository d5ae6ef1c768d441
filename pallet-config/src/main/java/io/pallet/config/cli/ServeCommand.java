package io.pallet.config.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code serve} as {@code help} shows it; it runs before picocli, which it has no need of. */
@Command(name = "serve", description = "Runs the application until it is told to stop.")
final class ServeCommand {

  @SuppressWarnings("UnusedVariable") // picocli shows it
  @Parameters(paramLabel = "ARGUMENT", description = "What the application itself takes.")
  private List<String> arguments = List.of();
}
