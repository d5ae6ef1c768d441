package io.pallet.config.quarkus;

import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.slf4j.LoggerFactory;

/** Where the configuration of a started Quarkus comes from. */
final class ConfigOrigins {

  /** What the process and the build give; files beside them may change by themselves. */
  private static final Set<String> KNOWN =
      Set.of(
          "SysPropConfigSource",
          "EnvConfigSource",
          "DefaultValuesConfigSource",
          "BuildTime RunTime Fixed",
          "RunTime Defaults",
          "Runtime Values",
          "ValueRegistryConfigSource",
          "DevServicesConfigSource",
          "DevServicesOverrideConfigSource",
          "QuarkusUUIDConfigSource");

  private ConfigOrigins() {}

  /** Whether all of it is known to a receipt. */
  static boolean areKnown() {
    for (ConfigSource source : ConfigProvider.getConfig().getConfigSources()) {
      if (!isKnown(source.getName())) {
        LoggerFactory.getLogger(ConfigOrigins.class)
            .debug("no receipt: {} is no part of the build", source.getName());
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(String name) {
    return KNOWN.contains(name)
        || name.contains("[source=pallet")
        || name.contains("[source=jar:")
        || name.contains("[source=quarkus:");
  }
}
