package io.pallet.config.quarkus.deployment;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import java.util.List;
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
}
