package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;

/**
 * What a step works on: the application, its configuration, its time and its listener.
 *
 * @param stop what a signal asks for
 * @param locks whether other processes are kept out
 */
public record Deployment(
    Application application,
    PalletConfig config,
    Deadline deadline,
    Progress progress,
    Stop stop,
    boolean locks) {

  public Deployment(
      Application application, PalletConfig config, Deadline deadline, Progress progress) {
    this(application, config, deadline, progress, new Stop(), true);
  }

  /** The same without locks. */
  public Deployment withoutLocks() {
    return new Deployment(application, config, deadline, progress, stop, false);
  }
}
