package io.pallet.config.deploy;

import io.pallet.config.assets.Asset;
import io.pallet.config.assets.Collector;
import io.pallet.config.assets.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Publishes the application's static files to {@code STATIC_DIR}. */
final class StaticStep implements DeployStep {

  @Override
  public String name() {
    return "static";
  }

  @Override
  public boolean isLocked() {
    return false;
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    Optional<Path> directory = deployment.config().staticFiles().directory();
    if (directory.isEmpty()) {
      return Outcome.unchanged("not published: STATIC_DIR is unset");
    }
    try {
      Collection<Asset> assets =
          Collector.collect(
              deployment.application().staticFiles(),
              deployment.application().getClass().getClassLoader());
      deployment.progress().at(name(), assets.size() + " files to " + directory.get());
      int written = Publisher.publish(assets, directory.get());
      return written == 0
          ? Outcome.unchanged("nothing new of " + assets.size() + " files")
          : Outcome.changed(
              written + " of " + assets.size() + " files published to " + directory.get());
    } catch (IOException e) {
      throw new StepFailedException(
          ExitCode.STATIC_FILES, "STATIC_DIR " + directory.get() + ": " + Places.problem(e));
    }
  }
}
