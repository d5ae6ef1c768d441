package io.pallet.examples.quarkus;

import io.agroal.api.AgroalDataSource;
import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.Entries;
import io.pallet.examples.guestbook.Frame;
import io.pallet.examples.guestbook.Media;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the guestbook is made of beside its resources. */
class Guestbook {

  @Produces
  @Singleton
  Entries entries(AgroalDataSource database, PalletConfig config) {
    return new Entries(database, Media.of(config));
  }

  /** Templates know it as {@code cdi:frame}. */
  @Produces
  @Singleton
  @Named
  Frame frame(
      PalletConfig config, @ConfigProperty(name = "quarkus.application.version") String version) {
    return Frame.of(config, version);
  }
}
