package io.pallet.config.assets;

import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where static files are published, and where they are found.
 *
 * @param directory where deploy publishes them for a front-end server, or empty for nowhere
 * @param url the path or URL under which they are served; it ends in a slash
 * @param collected where {@code collectstatic} left them when the image was built; empty: on the
 *     class path, or nowhere yet
 * @param keep how long the published files of earlier releases stay
 */
public record StaticFiles(
    Optional<Destination> directory, String url, Optional<Path> collected, Keep keep) {

  static final Variable<Destination> STATIC_DIR =
      Variable.of("STATIC_DIR", new DestinationParser(), "Where deploy publishes static files.")
          .computed("`/static`; none in `dev_local`");

  static final Variable<String> STATIC_URL =
      Variable.of("STATIC_URL", new UrlPath(), "The path or URL of static files.")
          .byDefault("/static/");

  static final Variable<Path> STATIC_COLLECTED_DIR =
      Variable.of(
          "STATIC_COLLECTED_DIR",
          Parsers.PATH,
          "Where `collectstatic --output` left static files when the image was built.");

  static final Variable<Integer> STATIC_KEEP_RELEASES =
      Variable.of(
              "STATIC_KEEP_RELEASES",
              Parsers.number(1, 1000),
              "How many releases' static files stay published at least.")
          .byDefault("3");

  static final Variable<Duration> STATIC_KEEP_TIME =
      Variable.of(
              "STATIC_KEEP_TIME",
              Parsers.DURATION,
              "How long a release's static files stay published at least, once there is a newer"
                  + " release.")
          .byDefault("24h");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(STATIC_DIR, STATIC_URL, STATIC_COLLECTED_DIR, STATIC_KEEP_RELEASES, STATIC_KEEP_TIME);

  public static StaticFiles read(Env env, Environment environment) {
    Optional<Destination> directory =
        environment.isLocal()
            ? env.find(STATIC_DIR)
            : Optional.of(env.get(STATIC_DIR, new Destination("/static")));
    Keep keep = new Keep(env.get(STATIC_KEEP_RELEASES), env.get(STATIC_KEEP_TIME));
    return new StaticFiles(directory, env.get(STATIC_URL), env.find(STATIC_COLLECTED_DIR), keep);
  }

  /** The file that decides what an earlier collection holds, where there is one. */
  public Optional<Path> collectedManifest() {
    return collected.isPresent()
        ? Optional.of(collected.get().resolve(Manifest.NAME))
        : Optional.empty();
  }

  /**
   * The path of the URL: {@code /static/}, or {@code /a/} of {@code https://cdn.example.org/a/}.
   */
  public String urlPath() {
    return isElsewhere() ? url.substring(url.indexOf('/', url.indexOf("//") + 2)) : url;
  }

  /** Whether the URL has a host: pages of the application are of another origin then. */
  boolean isElsewhere() {
    return UrlPath.isUrl(url);
  }
}
