package io.pallet.examples.quarkus;

import io.pallet.config.PalletConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class Temporary {
  @Produces
  @Singleton
  PalletConfig config() {
    return PalletConfig.load();
  }
}
