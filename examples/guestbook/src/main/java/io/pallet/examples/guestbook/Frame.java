package io.pallet.examples.guestbook;

import io.pallet.config.PalletConfig;
import java.util.Optional;

/**
 * What a page needs to know beside what is on it.
 *
 * @param canonical the public address of the front page, where the site has a name
 * @param colophon the last line of every page
 */
public record Frame(String mediaUrl, Optional<String> canonical, String colophon) {

  public static Frame of(PalletConfig config, String version) {
    return new Frame(
        config.storage().mediaUrl(),
        config.site().url().map(url -> url + "/"),
        "Guestbook " + version + environment(config));
  }

  private static String environment(PalletConfig config) {
    return config.environment().debug()
        ? config.environment().name().map(name -> " · " + name).orElse("")
        : "";
  }
}
