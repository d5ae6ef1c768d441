package io.pallet.config.quarkus.deployment;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of the application when it is built. */
@ConfigMapping(prefix = "pallet")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface PalletBuildConfig {

  /**
   * The names of the application's databases, `default` for `DB_DEFAULT_URL`. Each becomes a data
   * source, of the kind of the one driver there is, or of `quarkus.datasource."name".db-kind`.
   */
  Optional<List<String>> databases();

  /** The names of the databases that the application cannot do without. */
  Optional<List<String>> requiredDatabases();

  /** What is said of static files. */
  @WithName("static")
  StaticFiles staticFiles();

  /** What is said of static files. */
  interface StaticFiles {

    /** Directories whose files win over those of the class path. */
    Optional<List<String>> directories();

    /**
     * Files, with `*` and `**`, that are published under their own names too, beside `favicon.ico`,
     * `robots.txt` and `.well-known/**`.
     */
    Optional<List<String>> stable();

    /** Files, with `*` and `**`, whose names hold a digest of the content already. */
    Optional<List<String>> digested();

    /** For files, with `*` and `**`, that several jars have: the beginning of the winner's name. */
    Map<String, String> winners();

    /** Whether a reference of a file to one that is not there is an error. */
    @WithDefault("false")
    boolean strict();
  }
}
