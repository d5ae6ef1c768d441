package io.pallet.config.deploy;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Says how far a deploy is: a line that is rewritten on a terminal, a line a step elsewhere. */
public final class Progress {

  private final PrintStream out;
  private final boolean terminal;
  private final Consumer<StepReport> reports;
  private volatile String current = "begins";

  /**
   * @param terminal whether lines may be rewritten
   */
  public Progress(PrintStream out, boolean terminal) {
    this(out, terminal, report -> {});
  }

  /**
   * @param reports who is told of each step that ended
   */
  public Progress(PrintStream out, boolean terminal, Consumer<StepReport> reports) {
    this.out = out;
    this.terminal = terminal;
    this.reports = reports;
  }

  /** A step is at this. */
  public void at(String step, String activity) {
    current = step + ": " + activity;
    if (terminal) {
      out.print("\r\u001b[K  " + current);
      out.flush();
    }
  }

  /** A step waits, and why: worth a line everywhere. */
  public void waiting(String step, String activity) {
    at(step, activity);
    if (!terminal) {
      out.println(current);
    }
  }

  /** Something is not as it should be, but ends nothing. */
  public void warning(String step, String message) {
    out.println(start() + "warning: " + step + ": " + message);
  }

  /** A step ended; why it failed follows elsewhere. */
  void report(StepReport report) {
    reports.accept(report);
    if (report.state() == StepReport.State.FAILED) {
      out.print(start());
      out.flush();
    } else {
      out.println(start() + report.line());
    }
    if (report.state() == StepReport.State.PLANNED) {
      report.outcome().details().forEach(line -> out.println("  " + line));
    }
  }

  /** A signal ends it, and the step it is at has ended in time, or has not. */
  void stopped(boolean ended) {
    out.println(start() + (ended ? "stopped" : "killed") + " by a signal at " + current);
  }

  /** The step it is at, and what it does there. */
  public String current() {
    return current;
  }

  private String start() {
    return terminal ? "\r\u001b[K" : "";
  }

  /** {@code 1.3 s}. */
  public static String seconds(Duration duration) {
    long tenths = (duration.toMillis() + 50) / 100;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
