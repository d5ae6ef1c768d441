package io.pallet.config.quarkus;

import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the handler of static files. */
@Recorder
public class AssetRecorder {

  private static final String ENABLED = "pallet.static.enabled";

  /** Answers where a command does not run, and nobody has switched it off. */
  public Handler<RoutingContext> answer() {
    Config config = ConfigProvider.getConfig();
    boolean enabled = config.getOptionalValue(ENABLED, Boolean.class).orElse(true);
    return enabled && !CommandProperties.isRunning()
        ? new AssetHandler(PalletSource.config(config).assets().load())
        : RoutingContext::next;
  }
}
