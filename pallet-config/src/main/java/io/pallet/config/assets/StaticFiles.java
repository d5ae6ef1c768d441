package io.pallet.config.assets;

import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where static files are published, and where they are found.
 *
 * @param directory where deploy publishes them for a front-end server, or empty for nowhere
 * @param url the path or URL under which they are served; it ends in a slash
 */
public record StaticFiles(Optional<Path> directory, String url) {

  static final Variable<Path> STATIC_DIR =
      Variable.of("STATIC_DIR", Parsers.PATH, "Where deploy publishes static files.")
          .computed("`/static`; none in `dev_local`");

  static final Variable<String> STATIC_URL =
      Variable.of("STATIC_URL", new UrlPath(), "The path or URL of static files.")
          .byDefault("/static/");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES = List.of(STATIC_DIR, STATIC_URL);

  public static StaticFiles read(Env env, Environment environment) {
    Optional<Path> directory =
        environment.isLocal()
            ? env.find(STATIC_DIR)
            : Optional.of(env.get(STATIC_DIR, Path.of("/static")));
    return new StaticFiles(directory, env.get(STATIC_URL));
  }
}
