package io.pallet.config.cli;

import io.pallet.config.deploy.Application;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;

/** What a command did: its exit code, and what it wrote. */
record Run(int exitCode, String out, String err) {

  /** Runs a command in this process, in this environment alone. */
  static Run of(Application application, Map<String, String> environment, String... arguments)
      throws Exception {
    EnvironmentVariables variables = new EnvironmentVariables();
    System.getenv().keySet().forEach(variables::remove);
    environment.forEach(variables::set);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        variables.execute(
            () -> Commands.run(application, new PrintStream(out), new PrintStream(err), arguments));
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
