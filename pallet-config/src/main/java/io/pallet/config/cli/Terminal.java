package io.pallet.config.cli;

import io.pallet.config.env.Env;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Values;
import io.pallet.config.env.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the reader of messages can show.
 *
 * @param rewrites whether a line may be written again
 * @param colours whether text may be coloured
 */
record Terminal(boolean rewrites, boolean colours) {

  private static final Variable<String> NO_COLOR =
      Variable.of("NO_COLOR", Parsers.TEXT, "Any value: no colours.");

  private static final Variable<String> TERM =
      Variable.of("TERM", Parsers.TEXT, "The kind of terminal; `dumb` cannot rewrite a line.");

  /** Standard error, where messages go. */
  static Terminal ofMessages(Values values) {
    Env env = Env.of(values);
    boolean capable = isTerminal(2) && !env.find(TERM).orElse("dumb").equals("dumb");
    return new Terminal(capable, capable && !env.isSet(NO_COLOR));
  }

  /** Where the kernel tells; {@code System.console()} says nothing of a single stream. */
  private static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }
}
