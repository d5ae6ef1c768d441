package io.pallet.config.deploy;

/** The migrations of one database, whoever applies them. */
public interface Migrations {

  /** The name of the database. */
  String database();

  /** How many are to be applied. */
  int pending() throws StepFailedException;

  /** Applies what is pending, and says how many that were. */
  int apply() throws StepFailedException;
}
