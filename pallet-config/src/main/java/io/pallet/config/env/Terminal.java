package io.pallet.config.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the reader of a stream can show.
 *
 * @param rewrites whether a line may be written again
 * @param colours whether text may be coloured
 */
public record Terminal(boolean rewrites, boolean colours) {

  /** The descriptor of standard output. */
  public static final int OUTPUT = 1;

  /** The descriptor of standard error. */
  public static final int MESSAGES = 2;

  private static final Variable<String> NO_COLOR =
      Variable.of("NO_COLOR", Parsers.TEXT, "Any value: no colours.");

  private static final Variable<String> TERM =
      Variable.of("TERM", Parsers.TEXT, "The kind of terminal; `dumb` cannot rewrite a line.");

  /** What stands behind one of the two. */
  public static Terminal of(Values values, int descriptor) {
    Env env = Env.of(values);
    boolean capable = isTerminal(descriptor) && !env.find(TERM).orElse("dumb").equals("dumb");
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
