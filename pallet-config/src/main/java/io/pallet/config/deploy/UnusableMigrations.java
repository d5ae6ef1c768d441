package io.pallet.config.deploy;

/** Migrations that nothing can be done with, because something is missing in the build. */
record UnusableMigrations(String database, String reason) implements Migrations {

  @Override
  public int pending() throws StepFailedException {
    throw new StepFailedException(ExitCode.CONFIGURATION, reason);
  }

  @Override
  public int apply() throws StepFailedException {
    return pending();
  }
}
