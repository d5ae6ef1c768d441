package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
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
   * The identity of this process.
   *
   * @throws IOException where the code or the settings are not known as files
   */
  static Identity of(Application application, PalletConfig config) throws IOException {
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
