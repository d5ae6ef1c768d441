package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Terminal;
import io.pallet.config.logging.Format;
import io.pallet.config.logging.Logging;
import io.pallet.config.logging.Origin;
import io.pallet.config.logging.Uncaught;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import java.util.List;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Makes the pallet's console format and syslog, where nobody asks for others. */
@Recorder
public class LoggingRecorder {

  /**
   * The format of the console.
   *
   * @param hasJson whether Quarkus's own JSON is there, which is on unless it is switched off
   */
  public RuntimeValue<Optional<Formatter>> console(boolean hasJson) {
    Config config = ConfigProvider.getConfig();
    return new RuntimeValue<>(
        isLeftToQuarkus(config, hasJson, Build.load().isForProduction())
            ? Optional.empty()
            : Optional.of(formatter(PalletSource.config(config), config)));
  }

  static boolean isLeftToQuarkus(Config config, boolean hasJson, boolean isForProduction) {
    boolean isSaid = PalletSource.config(config).isSet("LOG_FORMAT");
    ConfigValue format = config.getConfigValue("quarkus.log.console.format");
    int ours = isSaid ? PalletSource.ORDINAL : PalletSource.DEFAULTS;
    return format.getValue() != null && format.getSourceOrdinal() > ours
        || hasJson && is("quarkus.log.console.json.enabled", config, true)
        // developers know Quarkus's own lines
        || !isSaid && !isForProduction;
  }

  private static boolean is(String property, Config config, boolean standard) {
    return config.getOptionalValue(property, Boolean.class).orElse(standard);
  }

  private static Formatter formatter(PalletConfig pallet, Config config) {
    Logging logging = pallet.logging();
    boolean colours =
        config
            .getOptionalValue("quarkus.console.color", Boolean.class)
            .orElseGet(() -> Terminal.of(pallet.values(), Terminal.OUTPUT).colours());
    return new LineFormatter(Format.of(logging.format(), origin(pallet), colours));
  }

  private static Origin origin(PalletConfig pallet) {
    return Origin.of(pallet.site().domain().map(List::of).orElse(List.of()));
  }

  /** The syslog server of the environment, unless Quarkus has one of its own. */
  public RuntimeValue<Optional<Handler>> syslog(ShutdownContext shutdown) {
    Config config = ConfigProvider.getConfig();
    PalletConfig pallet = PalletSource.config(config);
    if (is("quarkus.log.syslog.enabled", config, false) || pallet.logging().syslog().isEmpty()) {
      return new RuntimeValue<>(Optional.empty());
    }
    SyslogHandler handler = new SyslogHandler(pallet.logging().syslog().get(), origin(pallet));
    Application application = Application.currentApplication();
    if (!Build.load().isForProduction()) {
      shutdown.addLastShutdownTask(handler::close);
    } else if (application != null && !CommandProperties.isRunning()) {
      flushAfter(application, handler);
    }
    return new RuntimeValue<>(Optional.of(handler));
  }

  /** Quarkus's last line comes when all that could be closed is closed. */
  private static void flushAfter(Application application, SyslogHandler handler) {
    Runnable wait =
        () -> {
          application.awaitShutdown();
          handler.flush();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(wait, "pallet-syslog-end"));
  }

  /** Logs what nobody catches; while developing, Quarkus does more with it. */
  public void uncaught() {
    if (Build.load().isForProduction()) {
      Uncaught.install();
    }
  }
}
