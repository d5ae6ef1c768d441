package io.pallet.config.cli;

import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.ExitCode;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code env}: which variables the application reads, as the file that somebody needs. */
@Command(name = "env", description = "Lists the variables that the application reads.")
final class EnvCommand implements Callable<Integer> {

  /** The files that can be made from the declarations. */
  enum Format {
    MARKDOWN,
    DOTENV,
    FORKLIFT,
    COMPOSE,
    KUBERNETES,
    SCHEMA;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description =
          "What to print: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. schema is the JSON"
              + " Schema of config --json.")
  private Format format = Format.MARKDOWN;

  private final Invocation invocation;

  EnvCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException {
    Application application = invocation.application();
    invocation
        .out()
        .print(
            switch (format) {
              case MARKDOWN ->
                  "# The variables of "
                      + application.name()
                      + "\n"
                      + ReferencePage.of(VariableGroup.of(application));
              case DOTENV -> DotenvFile.of(application);
              case FORKLIFT -> ForkliftFile.of(application);
              case COMPOSE -> ComposeFile.of(application);
              case KUBERNETES -> KubernetesFile.of(application);
              case SCHEMA -> ConfigSchema.text();
            });
    invocation.out().flush();
    return ExitCode.DONE.number();
  }
}
