package io.pallet.config.deploy;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says how far a deploy is: a line that is rewritten on a terminal, a line a step elsewhere. */
public final class Progress {

  private final PrintStream out;
  private final boolean terminal;

  /**
   * @param terminal whether lines may be rewritten
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A step is at this. */
  public void at(String step, String activity) {
    if (terminal) {
      out.print("\r\u001b[K  " + step + ": " + activity);
      out.flush();
    }
  }

  /** A step waits, and why: worth a line everywhere. */
  public void waiting(String step, String activity) {
    if (terminal) {
      at(step, activity);
    } else {
      out.println(step + ": " + activity);
    }
  }

  /** A step is done. */
  public void done(String step, String summary, Duration duration) {
    out.println(start() + step + ": " + summary + " (" + seconds(duration) + ")");
  }

  /** A step failed; the message follows elsewhere. */
  public void failed() {
    out.print(start());
    out.flush();
  }

  private String start() {
    return terminal ? "\r\u001b[K" : "";
  }

  /** {@code 1.3 s}. */
  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
