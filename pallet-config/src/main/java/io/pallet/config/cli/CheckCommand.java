package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.check.Connection;
import io.pallet.config.check.Connections;
import io.pallet.config.check.Posture;
import io.pallet.config.check.Readiness;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: what is wrong with the environment, and with what it names. */
@Command(name = "check", description = "Says what is wrong with the environment.")
final class CheckCommand implements Callable<Integer> {

  @Option(names = "--connect", description = "Tries every service too.")
  private boolean connect;

  @Option(
      names = "--deploy",
      description = "Checks the posture for production, pending migrations and write access too.")
  private boolean deploy;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--fail-level",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "Which problems make it exit 1: error or warning; default ${DEFAULT-VALUE}.")
  private Severity failLevel = Severity.ERROR;

  @Option(
      names = "--silence",
      paramLabel = "CODE=REASON",
      description = "Leaves the problems of a code out, for a reason that others can read.")
  private Map<Code, String> silenced = Map.of();

  private final Invocation invocation;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException {
    find();
    problems.removeIf(problem -> silenced.containsKey(problem.code()));
    if (json) {
      invocation.out().print(ProblemJson.of(problems, connections));
    } else {
      print();
    }
    invocation.out().flush();
    return exitCode().number();
  }

  private void find() {
    try {
      PalletConfig config = invocation.read();
      problems.addAll(config.warnings());
      List<Problem> ofBuild = invocation.application().problems(config);
      problems.addAll(ofBuild);
      if (connect && ofBuild.isEmpty()) {
        connections.addAll(Connections.tryAll(config));
      }
      if (deploy) {
        problems.removeIf(problem -> problem.code() == Code.BOUNDLESS_TRUST);
        problems.addAll(Posture.problems(config));
      }
      if (deploy && ofBuild.isEmpty()) {
        problems.addAll(Readiness.problems(invocation.application(), config));
      }
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
    for (Connection connection : connections) {
      if (!connection.isAccepted()) {
        problems.add(connection.problem());
      }
    }
  }

  private void print() {
    for (Connection connection : connections) {
      invocation
          .out()
          .println(
              connection.variable() + ": " + connection.address() + " " + connection.message());
    }
    invocation
        .out()
        .print(problems.isEmpty() ? "no problems\n" : ProblemText.render(problems, false));
  }

  private ExitCode exitCode() {
    for (Problem problem : problems) {
      if (problem.severity().compareTo(failLevel) >= 0) {
        return ExitCode.FOUND;
      }
    }
    return ExitCode.DONE;
  }
}
