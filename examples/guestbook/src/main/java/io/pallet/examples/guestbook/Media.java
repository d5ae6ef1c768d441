package io.pallet.examples.guestbook;

import io.pallet.config.PalletConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The pictures that people sent, in the media folder. */
public record Media(Path directory) {

  /** A picture never changes. */
  public static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

  /** Whatever a picture holds, a browser does nothing with it but show it. */
  public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";

  /** No name that a sender chose is ever a file's name. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(png|jpg|gif|webp)");

  public static Media of(PalletConfig config) {
    return new Media(config.storage().media());
  }

  /**
   * Keeps a picture, where there is one.
   *
   * @return its name
   */
  public Optional<String> keep(byte[] content) throws IOException {
    Optional<Picture> kind = Picture.of(content);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String name = UUID.randomUUID().toString().replace("-", "") + "." + kind.get().extension();
    Files.createDirectories(directory);
    Files.write(directory.resolve(name), content, StandardOpenOption.CREATE_NEW);
    return Optional.of(name);
  }

  public void forget(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  /** The file of the picture of this name. */
  public Optional<Path> find(String name) {
    return NAME.matcher(name).matches() && Files.isRegularFile(directory.resolve(name))
        ? Optional.of(directory.resolve(name))
        : Optional.empty();
  }
}
