package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: what is wrong with the environment. */
@Command(name = "check", description = "Says what is wrong with the environment.")
final class CheckCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--fail-level",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "Which problems make it exit 1: error or warning; default ${DEFAULT-VALUE}.")
  private Severity failLevel = Severity.ERROR;

  private final Invocation invocation;

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = problems();
    if (json) {
      invocation.out().print(ProblemJson.of(problems));
    } else if (problems.isEmpty()) {
      invocation.out().println("no problems");
    } else {
      invocation.out().print(ProblemText.render(problems, false));
    }
    invocation.out().flush();
    return exitCode(problems).number();
  }

  private List<Problem> problems() {
    try {
      PalletConfig config = invocation.read();
      List<Problem> problems = new ArrayList<>(config.warnings());
      problems.addAll(Invocation.classPathProblems(config));
      return problems;
    } catch (ConfigurationException e) {
      return e.problems();
    }
  }

  private ExitCode exitCode(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.severity().compareTo(failLevel) >= 0) {
        return ExitCode.FOUND;
      }
    }
    return ExitCode.DONE;
  }
}
