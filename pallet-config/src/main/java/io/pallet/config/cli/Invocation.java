package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.Drivers;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Values;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** One run of a command: whose it is, and where its results and messages go. */
record Invocation(
    Application application, Values values, Terminal terminal, PrintStream out, PrintStream err) {

  static Invocation of(Application application, PrintStream out, PrintStream err) {
    Values values = Values.ofProcess();
    return new Invocation(application, values, Terminal.ofMessages(values), out, err);
  }

  /**
   * Reads the environment and tells its warnings.
   *
   * @throws ConfigurationException where it cannot be used, or a database that the application
   *     needs is missing
   */
  PalletConfig config() {
    PalletConfig config = read();
    tell(config.warnings());
    return config;
  }

  /**
   * The same for a command that connects.
   *
   * @throws ConfigurationException where a driver is not on the class path too
   */
  PalletConfig configToConnect() {
    PalletConfig config = config();
    List<Problem> problems = classPathProblems(config);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return config;
  }

  /** What is wrong with the class path, for this configuration. */
  static List<Problem> classPathProblems(PalletConfig config) {
    List<Problem> problems = new ArrayList<>();
    for (Database database : config.databases().values()) {
      Drivers.problem(database, database.url()).ifPresent(problems::add);
    }
    return problems;
  }

  /** Reads the environment, and tells nothing. */
  PalletConfig read() {
    return PalletConfig.from(values, application.databases());
  }

  void tell(List<Problem> problems) {
    err.print(ProblemText.render(problems, terminal.colours()));
  }

  /** The exit code of this work; what it throws becomes a message. */
  int guard(Callable<ExitCode> work) {
    try {
      return work.call().number();
    } catch (Exception e) {
      return failed(e);
    }
  }

  int failed(Exception e) {
    if (e instanceof ConfigurationException unusable) {
      tell(unusable.problems());
      return ExitCode.CONFIGURATION.number();
    }
    if (e instanceof StepFailedException failed) {
      err.println("error: " + failed.getMessage());
      return failed.exitCode().number();
    }
    e.printStackTrace(err);
    return ExitCode.FAILED.number();
  }
}
