package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Redactor;
import io.pallet.config.logging.Consoles;
import io.pallet.config.logging.LogbackSwitches;
import io.pallet.config.logging.Masked;

/** What commands ask of the logging. */
final class Logs {

  private Logs() {}

  /** Keeps logs off the standard output of a command, where its results go. */
  static void toStandardError() {
    Consoles.toStandardError();
    // logback is not loaded and set up for this alone, as many commands log nothing
    if (Consoles.isLeftToApplication() && hasLogback()) {
      LogbackSwitches.toStandardError();
    }
  }

  /** Masks the secrets that were read, and tells developers more of their own packages. */
  static void follow(PalletConfig config, Redactor secrets, Class<?> application) {
    Masked.also(secrets);
    if (config.environment().isLocal() && !config.isSet("LOG_LEVEL") && hasLogback()) {
      LogbackSwitches.debug(application.getPackageName());
    }
  }

  /** Waits a little, until what was logged has left for its targets. */
  static void flush() {
    if (hasLogback()) {
      LogbackSwitches.flush();
    }
  }

  private static boolean hasLogback() {
    try {
      Class.forName("ch.qos.logback.classic.LoggerContext", false, Logs.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
