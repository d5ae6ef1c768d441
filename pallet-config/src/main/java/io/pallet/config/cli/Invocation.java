package io.pallet.config.cli;

import io.pallet.config.Needs;
import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseException;
import io.pallet.config.database.Login;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.Terminal;
import io.pallet.config.env.Values;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One run of a command: whose it is, and where its results and messages go. */
record Invocation(
    Application application, Values values, Terminal terminal, PrintStream out, PrintStream err) {

  static Invocation of(Application application, Values values, PrintStream out, PrintStream err) {
    return new Invocation(application, values, Terminal.of(values, Terminal.MESSAGES), out, err);
  }

  /**
   * Reads the environment and tells its warnings.
   *
   * @throws ConfigurationException where it cannot be used, or a database that the application
   *     needs is missing
   */
  PalletConfig config() {
    PalletConfig config = read();
    Logs.follow(config, redactor(), application.getClass());
    tell(config.warnings());
    return config;
  }

  /**
   * The same for a command that connects.
   *
   * @throws ConfigurationException where the application's build cannot run with it too
   */
  PalletConfig configToConnect() {
    PalletConfig config = config();
    return orThrow(config, application.problems(config));
  }

  /**
   * The same for a command that ends before the application serves.
   *
   * @throws ConfigurationException where a database would be gone by then too
   */
  PalletConfig configToDeploy() {
    PalletConfig config = configToConnect();
    List<Problem> problems = new ArrayList<>();
    for (Database database : config.databases().values()) {
      if (database.isInMemory()) {
        String variable = Database.URL.named(database.name()).name();
        problems.add(
            Problem.error(
                Code.IN_MEMORY,
                variable,
                config.sourceOf(variable),
                variable + " is a database in memory, which is gone when this command ends",
                Code.IN_MEMORY.cure()));
      }
    }
    return orThrow(config, problems);
  }

  /**
   * The configuration for a command that has to do with static files alone: when an image is built
   * there is no database yet, and no secret.
   */
  PalletConfig configToCollect() {
    PalletConfig config =
        PalletConfig.from(values, new Needs(Set.of(), Map.of(), application.assets()));
    tell(config.warnings());
    return config;
  }

  private static PalletConfig orThrow(PalletConfig config, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return config;
  }

  /** Reads the environment, and tells nothing. */
  PalletConfig read() {
    return PalletConfig.from(values, needs());
  }

  private Needs needs() {
    return new Needs(application.databases(), application.settings(), application.assets());
  }

  void tell(List<Problem> problems) {
    err.print(ProblemText.render(problems, terminal.colours()));
  }

  /** The exit code of this work; what it throws becomes a message. */
  int guard(Callable<ExitCode> work) {
    return run(() -> work.call().number());
  }

  /** The same for work that gives the number itself. */
  int run(Callable<Integer> work) {
    try {
      return work.call();
    } catch (Exception e) {
      return failed(e);
    }
  }

  int failed(Exception e) {
    if (e instanceof ConfigurationException unusable) {
      tell(unusable.problems());
      return ExitCode.CONFIGURATION.number();
    }
    if (e.getCause() instanceof StepFailedException failed) {
      return failed(failed);
    }
    if (e instanceof StepFailedException failed) {
      err.println("error: " + redacted(failed.getMessage()));
      return failed.exitCode().number();
    }
    if (e instanceof DatabaseException failed) {
      err.println("error: " + redacted(failed.getMessage()));
      boolean refused = failed.result() == Login.Result.REFUSED;
      return (refused ? ExitCode.CONFIGURATION : ExitCode.UNREACHABLE).number();
    }
    if (isTakenPort(e)) {
      err.println("error: the port that PORT gives is taken, or not allowed to this user");
      return ExitCode.FAILED.number();
    }
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    err.print(redacted(trace.toString()));
    return ExitCode.FAILED.number();
  }

  private static boolean isTakenPort(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** The text with every secret of the environment masked. */
  String redacted(@Nullable String text) {
    return redactor().redact(String.valueOf(text));
  }

  private Redactor redactor() {
    return Redactor.of(values, PalletConfig.variables(needs()));
  }
}
