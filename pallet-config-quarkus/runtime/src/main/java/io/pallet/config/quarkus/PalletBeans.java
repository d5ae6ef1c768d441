package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.Site;
import io.smallrye.config.SmallRyeConfig;
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
    ConfigSource source =
        config.unwrap(SmallRyeConfig.class).getConfigSource(PalletSource.NAME).orElseThrow();
    return ((PalletSource) source).config();
  }

  @Produces
  @Singleton
  Site site(PalletConfig config) {
    return config.site();
  }
}
