package io.pallet.config.deploy;

/** A step of a deploy could not be done; the message says why in one line, without secrets. */
public final class StepFailedException extends Exception {

  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  /** No cause: a driver's exception may hold what must not be shown. */
  public StepFailedException(ExitCode exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
