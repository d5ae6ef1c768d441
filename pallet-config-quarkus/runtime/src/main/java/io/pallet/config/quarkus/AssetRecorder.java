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
  private static final String COMPRESSES = "quarkus.http.enable-compression";

  /** Answers where a command does not run, and nobody has switched it off. */
  public Handler<RoutingContext> answer() {
    Config config = ConfigProvider.getConfig();
    boolean enabled = config.getOptionalValue(ENABLED, Boolean.class).orElse(true);
    boolean compresses = config.getOptionalValue(COMPRESSES, Boolean.class).orElse(false);
    return enabled && !CommandProperties.isRunning()
        ? new AssetHandler(PalletSource.config(config).assets().load(), compresses)
        : RoutingContext::next;
  }
}
