package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Assets;
import io.pallet.config.site.Site;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** The pallet environment as beans. */
@Singleton
public final class PalletBeans {

  @Produces
  @Singleton
  PalletConfig config(Config config) {
    return PalletSource.config(config);
  }

  @Produces
  @Singleton
  Site site(PalletConfig config) {
    return config.site();
  }

  /** Templates know it as {@code cdi:palletAssets}. */
  @Produces
  @Singleton
  @Named("palletAssets")
  Assets assets(PalletConfig config) {
    return config.assets();
  }
}
