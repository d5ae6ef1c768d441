package io.pallet.config.assets;

import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.nio.file.Path;
import java.util.List;

/**
 * What the application keeps outside its databases.
 *
 * @param directory an absolute path
 * @param mediaUrl the path or URL under which media files are served; it ends in a slash
 */
public record Storage(Path directory, String mediaUrl) {

  static final Variable<Path> STORAGE_DIR =
      Variable.of(
              "STORAGE_DIR", Parsers.PATH, "What the application keeps; media files in `media/`.")
          .computed("`/storage`; the working directory in `dev_local`");

  static final Variable<String> MEDIA_URL =
      Variable.of("MEDIA_URL", new UrlPath(), "The path or URL of media files.")
          .byDefault("/media/");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES = List.of(STORAGE_DIR, MEDIA_URL);

  private static final Path STANDARD = Path.of("/storage").toAbsolutePath();

  public static Storage read(Env env, Environment environment) {
    Path standard = environment.isLocal() ? Path.of("").toAbsolutePath() : STANDARD;
    Path directory = env.get(STORAGE_DIR, standard).toAbsolutePath().normalize();
    return new Storage(directory, env.get(MEDIA_URL));
  }

  /** Where uploaded files live. */
  public Path media() {
    return directory.resolve("media");
  }
}
