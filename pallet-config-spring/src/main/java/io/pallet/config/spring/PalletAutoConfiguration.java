package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Assets;
import io.pallet.config.site.Site;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The configuration as beans. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = Part.ENABLED, matchIfMissing = true)
public final class PalletAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  PalletConfig palletConfig(Environment environment) {
    return PalletPropertySource.configOf(environment);
  }

  @Bean
  @ConditionalOnMissingBean
  Site palletSite(PalletConfig config) {
    return config.site();
  }

  @Bean
  @ConditionalOnMissingBean
  Assets palletAssets(PalletConfig config) {
    return config.assets();
  }
}
