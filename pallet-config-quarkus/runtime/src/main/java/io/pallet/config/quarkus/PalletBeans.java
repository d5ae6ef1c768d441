package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.Site;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The pallet environment as beans. */
@Singleton
public final class PalletBeans {

  @Produces
  @Singleton
  PalletConfig config(Config config) {
    for (ConfigSource source : config.getConfigSources()) {
      if (source instanceof PalletSource pallet) {
        return pallet.config();
      }
    }
    throw new IllegalStateException("Quarkus was not configured by the pallet");
  }

  @Produces
  @Singleton
  Site site(PalletConfig config) {
    return config.site();
  }
}
