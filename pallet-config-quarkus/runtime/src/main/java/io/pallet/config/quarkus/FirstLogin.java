package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.Login;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Logs in to every database before anything is served: Agroal connects at the first use, which is
 * late to learn of a wrong password.
 */
@Singleton
public final class FirstLogin {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  void require(@Observes StartupEvent event, PalletConfig pallet, Config config) {
    Build build = Build.load();
    if (!build.isForProduction() || CommandProperties.isRunning()) {
      return;
    }
    for (Database database : pallet.databases().values()) {
      String url = build.prefix("datasource", database.name()) + "jdbc.url";
      int ordinal = config.unwrap(SmallRyeConfig.class).getConfigValue(url).getSourceOrdinal();
      if (ordinal == PalletSource.ORDINAL) {
        Login.require(database, database.pool().timeout().orElse(TIMEOUT));
      }
    }
  }
}
