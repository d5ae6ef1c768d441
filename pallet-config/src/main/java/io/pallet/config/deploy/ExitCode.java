package io.pallet.config.deploy;

/** How a command ends. */
public enum ExitCode {
  /** Done, or nothing to do. */
  DONE(0),
  /** {@code check} found something, {@code findstatic} nothing. */
  FOUND(1),
  USAGE(2),
  /** The configuration is unusable, or a login or a database was refused. */
  CONFIGURATION(3),
  /** A service did not answer before the deadline. */
  UNREACHABLE(4),
  MIGRATION(5),
  STATIC_FILES(6),
  /** The deploy lock was not had before the deadline. */
  LOCK(7),
  /** Another step or place failed. */
  FAILED(8);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status. */
  public int number() {
    return number;
  }
}
