package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Values;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The command line of an application: {@code java -jar app.jar COMMAND}. */
public final class Commands {

  private static final String SERVE = "serve";

  /** The words that are commands where they stand first. */
  static final Set<String> NAMES =
      Set.of(
          SERVE,
          "deploy",
          "migrate",
          "collectstatic",
          "findstatic",
          "loadfixtures",
          "clear",
          "config",
          "check",
          "env",
          "version",
          "help");

  private Commands() {}

  /** Whether the first argument is a command that ends, which {@code serve} does not. */
  public static boolean isCommand(String... arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]) && !arguments[0].equals(SERVE);
  }

  /**
   * Runs the command that the first argument names; any other argument, and none, serves. Does not
   * return: it ends the process with the command's exit code.
   */
  public static void run(Application application, String... arguments) {
    System.exit(execute(application, arguments));
  }

  /**
   * Runs a command to its end, with results on standard output and messages on standard error.
   *
   * @return its exit code
   */
  public static int execute(Application application, String... arguments) {
    return run(application, System.out, System.err, arguments);
  }

  /**
   * The same for an application whose framework has its own way with the standard streams.
   *
   * @param values the process environment as it was read
   */
  public static int execute(
      Application application,
      Values values,
      PrintStream out,
      PrintStream err,
      String... arguments) {
    return run(Invocation.of(application, values, out, err), arguments);
  }

  /**
   * Whether these arguments ask for a plain {@code deploy} that has nothing to do; it has said so
   * then, and is done.
   *
   * @param values the process environment as it was read
   */
  public static boolean isDone(
      Application application,
      Values values,
      PrintStream out,
      PrintStream err,
      String... arguments) {
    return QuickDeploy.isDone(Invocation.of(application, values, out, err), arguments);
  }

  /**
   * Tells why an application could not start, as {@code serve} does.
   *
   * @param values the process environment as it was read
   * @return the exit code of its process
   */
  public static int failed(Values values, Exception failure) {
    return Invocation.of(new Unstarted(), values, System.out, System.err).failed(failure);
  }

  /** An application that somebody else started, in vain. */
  private record Unstarted() implements Application {

    @Override
    public String name() {
      return "application";
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new IllegalStateException("it is started elsewhere");
    }
  }

  /**
   * Runs a command to its end.
   *
   * @return its exit code
   */
  static int run(Application application, PrintStream out, PrintStream err, String... arguments) {
    Invocation invocation = Invocation.of(application, Values.ofProcess(), out, err);
    return QuickDeploy.isDone(invocation, arguments) ? 0 : run(invocation, arguments);
  }

  private static int run(Invocation invocation, String... arguments) {
    if (isCommand(arguments)) {
      Logs.toStandardError();
      Callable<Integer> plain = plain(invocation, arguments);
      return plain == null ? CommandLines.of(invocation).execute(arguments) : invocation.run(plain);
    }
    List<String> words = List.of(arguments);
    boolean named = !words.isEmpty() && words.get(0).equals(SERVE);
    return invocation.guard(
        () -> Serve.run(invocation, words.subList(named ? 1 : 0, words.size())));
  }

  /**
   * The command of plain arguments, or null where they are for the command-line library: to load it
   * and to tell it of all commands is half of a collection's start.
   */
  private static @Nullable Callable<Integer> plain(Invocation invocation, String... arguments) {
    return switch (arguments[0]) {
      case "deploy" -> arguments.length == 1 ? new DeployCommand(invocation) : null;
      case "migrate" -> arguments.length == 1 ? new MigrateCommand(invocation) : null;
      case "collectstatic" -> CollectstaticCommand.plain(invocation, arguments);
      default -> null;
    };
  }
}
