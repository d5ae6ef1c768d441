package io.pallet.config.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates {@code STORAGE_DIR} and its media folder, and sees that they can be written to. */
final class StorageStep implements DeployStep {

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public boolean isLocked() {
    return false;
  }

  @Override
  public Outcome plan(Deployment deployment) {
    Path media = deployment.config().storage().media();
    return Files.isDirectory(media)
        ? Outcome.unchanged(media + " is there")
        : Outcome.changed(media + " to be created");
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    Path media = deployment.config().storage().media();
    boolean there = Files.isDirectory(media);
    try {
      Files.createDirectories(media);
      Files.delete(Files.createTempFile(media, ".pallet-", ""));
    } catch (IOException e) {
      throw new StepFailedException(
          ExitCode.FAILED, "STORAGE_DIR: " + media + ": " + Places.problem(e));
    }
    return there ? Outcome.unchanged(media + " is writable") : Outcome.changed(media + " created");
  }
}
