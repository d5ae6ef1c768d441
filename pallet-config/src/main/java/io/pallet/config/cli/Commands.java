package io.pallet.config.cli;

import io.pallet.config.deploy.Application;
import java.io.PrintStream;
import java.util.List;

/** The command line of an application: {@code java -jar app.jar COMMAND}. */
public final class Commands {

  private Commands() {}

  /**
   * Runs the command that the first argument names; any other argument, and none, serves. Does not
   * return: it ends the process with the command's exit code.
   */
  public static void run(Application application, String... arguments) {
    System.exit(run(application, System.out, System.err, arguments));
  }

  /**
   * Runs a command to its end.
   *
   * @return its exit code
   */
  static int run(Application application, PrintStream out, PrintStream err, String... arguments) {
    Invocation invocation = Invocation.of(application, out, err);
    List<String> words = List.of(arguments);
    if (words.isEmpty() || !CommandLines.NAMES.contains(words.get(0))) {
      return invocation.guard(() -> Serve.run(invocation, words));
    }
    if (words.get(0).equals("serve")) {
      return invocation.guard(() -> Serve.run(invocation, words.subList(1, words.size())));
    }
    StandardError.takesLogs();
    return CommandLines.of(invocation).execute(arguments);
  }
}
