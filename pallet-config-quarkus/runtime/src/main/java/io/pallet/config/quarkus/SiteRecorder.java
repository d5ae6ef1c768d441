package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.ForwardedHeaders;
import io.pallet.config.site.Gate;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Makes the handlers that stand before all others. */
@Recorder
public class SiteRecorder {

  private static final Logger LOG = Logger.getLogger(SiteRecorder.class);

  private static final String ENABLED = "pallet.site.enabled";
  private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";

  /** Shows each request as its client sent it to all that comes after. */
  public Handler<RoutingContext> resolve() {
    Config config = ConfigProvider.getConfig();
    if (is(config, FORWARDING) && isEnabled(config)) {
      LOG.warnf(
          "%s is on: TRUSTED_PROXIES, ALLOWED_HOSTS, SECURE_SSL_REDIRECT and the like are off",
          FORWARDING);
    }
    if (isOff(config)) {
      return RoutingContext::next;
    }
    PalletConfig pallet = PalletSource.config(config);
    return new SiteHandler(ForwardedHeaders.of(pallet.proxyTrust(), pallet.site()));
  }

  /**
   * Answers what is not for the application.
   *
   * @param healthPaths where probes ask, by the address of a pod
   */
  public Handler<RoutingContext> gate(List<String> healthPaths) {
    Config config = ConfigProvider.getConfig();
    if (isOff(config)) {
      return RoutingContext::next;
    }
    PalletConfig pallet = PalletSource.config(config);
    return new GateHandler(Gate.of(pallet.proxyTrust(), pallet.site(), healthPaths));
  }

  /** Quarkus's own policy is there for who asks for it. */
  private static boolean isOff(Config config) {
    return !isEnabled(config) || is(config, FORWARDING);
  }

  private static boolean isEnabled(Config config) {
    return config.getOptionalValue(ENABLED, Boolean.class).orElse(true);
  }

  private static boolean is(Config config, String property) {
    return config.getOptionalValue(property, Boolean.class).orElse(false);
  }
}
