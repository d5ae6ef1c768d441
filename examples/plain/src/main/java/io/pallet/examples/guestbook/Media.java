package io.pallet.examples.guestbook;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.pallet.config.PalletConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The pictures that people sent, in the media folder. */
record Media(Path directory) {

  /** No name that a sender chose is ever a file's name. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(png|jpg|gif|webp)");

  static Media of(PalletConfig config) {
    return new Media(config.storage().media());
  }

  /**
   * Keeps a picture.
   *
   * @return its name
   */
  String keep(byte[] content, Picture kind) throws IOException {
    String name = UUID.randomUUID().toString().replace("-", "") + "." + kind.extension();
    Files.createDirectories(directory);
    Files.write(directory.resolve(name), content, StandardOpenOption.CREATE_NEW);
    return name;
  }

  void forget(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  /** Answers with the picture of this name, which never changes. */
  void answer(Context context, String name) throws IOException {
    Optional<Picture> kind = NAME.matcher(name).matches() ? Picture.ofName(name) : Optional.empty();
    if (kind.isEmpty() || !Files.isRegularFile(directory.resolve(name))) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(kind.get().mediaType())
        .result(Files.readAllBytes(directory.resolve(name)));
  }
}
