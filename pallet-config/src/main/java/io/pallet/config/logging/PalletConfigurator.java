package io.pallet.config.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/** Sets logback up from the environment, where the application has no configuration of its own. */
public final class PalletConfigurator extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (isLeftToApplication()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    LogbackSetup.configure(context);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Whether the application brings a configuration of logback, or a framework that does. */
  static boolean isLeftToApplication() {
    ClassLoader loader = PalletConfigurator.class.getClassLoader();
    return System.getProperty("logback.configurationFile") != null
        || loader.getResource("logback-test.xml") != null
        || loader.getResource("logback.xml") != null
        || loader.getResource("org/springframework/boot/logging/LoggingSystem.class") != null;
  }
}
