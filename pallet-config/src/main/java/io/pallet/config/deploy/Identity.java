package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Destination;
import io.pallet.config.assets.PublishedBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What decides what a deploy has to do, but for the databases and the volumes themselves: the code,
 * its settings, and whose deploy it is.
 *
 * @param text one word; no secret went into it
 */
record Identity(String text) {

  /** Changes when what a receipt promises does. */
  private static final String RULES = "1";

  /**
   * The same beside what is published: empty where that is not as this build left it. An
   * application without static files publishes none, so that this is one more state to know.
   */
  Optional<Identity> beside(Optional<Destination> directory) throws IOException {
    if (directory.isEmpty() || PublishedBuild.isUnchanged(directory.get(), text)) {
      return Optional.of(this);
    }
    return PublishedBuild.isNone(directory.get())
        ? Optional.of(new Identity(Checksum.of(text + " and nothing published")))
        : Optional.empty();
  }

  /**
   * The identity of this process.
   *
   * @throws IOException where the code or the settings are not known as files
   */
  static Identity of(Application application, PalletConfig config) throws IOException {
    Build.refuseOthers(config.values().names());
    StringBuilder text = new StringBuilder(RULES).append('\n');
    text.append(application.identity()).append('\n');
    Optional<Path> collected = config.staticFiles().collectedManifest();
    if (collected.isPresent()) {
      text.append(Checksum.of(Files.readAllBytes(collected.get()))).append('\n');
    }
    config.values().describe(text);
    text.append(Build.describe(application.code()));
    return new Identity(Checksum.of(text.toString()));
  }
}
