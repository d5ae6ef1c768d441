package io.pallet.config.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/** Sets logback up from the environment, where the application has no configuration of its own. */
public final class PalletConfigurator extends ContextAwareBase implements Configurator {

  private static final String BOOT = "org.springframework.boot.logging.LoggingSystem";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (isConfiguredByFile()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    if (isConfiguredByBoot()) {
      LogbackSetup.untilBoot(context);
    } else {
      LogbackSetup.configure(context);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Whether the application brings a configuration of logback, or a framework that does. */
  static boolean isLeftToApplication() {
    return isConfiguredByFile() || isConfiguredByBoot();
  }

  private static boolean isConfiguredByFile() {
    return System.getProperty("logback.configurationFile") != null
        || exists("logback-test.xml")
        || exists("logback.xml");
  }

  /** Boot's property of the name of its class may switch it off. */
  private static boolean isConfiguredByBoot() {
    return exists(BOOT.replace('.', '/') + ".class") && !"none".equals(System.getProperty(BOOT));
  }

  private static boolean exists(String resource) {
    return PalletConfigurator.class.getClassLoader().getResource(resource) != null;
  }
}
