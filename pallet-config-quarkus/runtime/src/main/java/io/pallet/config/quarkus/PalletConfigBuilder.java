package io.pallet.config.quarkus;

import io.pallet.config.env.Values;
import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Adds the pallet environment to what Quarkus reads when it starts. */
public final class PalletConfigBuilder implements ConfigBuilder {

  @Override
  public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
    return builder.withSources(new PalletSources(Values.ofProcess(), Build.load()));
  }
}
