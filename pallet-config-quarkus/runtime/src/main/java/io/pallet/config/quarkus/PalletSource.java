package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The pallet environment as a source of Quarkus's configuration. */
final class PalletSource extends PropertiesConfigSource {

  /** Above {@code application.properties}, below the environment's own {@code QUARKUS_} names. */
  static final int ORDINAL = 275;

  /** Below every file of the application. */
  static final int DEFAULTS = 50;

  /** Above everything: a command serves nothing, whatever anybody says. */
  static final int COMMAND = 500;

  private static final long serialVersionUID = 1;

  private final transient PalletConfig config;

  PalletSource(PalletConfig config, Map<String, String> properties, String name, int ordinal) {
    super(escaped(properties), name, ordinal);
    this.config = config;
  }

  PalletConfig config() {
    return config;
  }

  /** What Quarkus was configured by. */
  static PalletConfig config(Config config) {
    for (ConfigSource source : config.getConfigSources()) {
      if (source instanceof PalletSource pallet) {
        return pallet.config();
      }
    }
    throw new IllegalStateException("Quarkus was not configured by the pallet");
  }

  /** A password may hold what would be an expression in a file. */
  private static Map<String, String> escaped(Map<String, String> properties) {
    Map<String, String> escaped = new HashMap<>();
    properties.forEach((name, value) -> escaped.put(name, value.replace("$", "\\$")));
    return escaped;
  }
}
