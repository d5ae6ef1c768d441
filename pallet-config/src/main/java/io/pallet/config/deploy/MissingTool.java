package io.pallet.config.deploy;

/** Migrations whose tool is not on the class path. */
record MissingTool(MigrationPlace place, String tool, String dependency) implements Migrations {

  @Override
  public String database() {
    return place.database();
  }

  @Override
  public int pending() throws StepFailedException {
    throw new StepFailedException(
        ExitCode.CONFIGURATION,
        "there are migrations in "
            + place.location()
            + ", but no "
            + tool
            + " on the class path: add "
            + dependency);
  }

  @Override
  public int apply() throws StepFailedException {
    return pending();
  }
}
