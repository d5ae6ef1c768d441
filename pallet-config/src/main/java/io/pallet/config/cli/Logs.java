package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Redactor;
import io.pallet.config.logging.LogbackSwitches;
import io.pallet.config.logging.Masked;

/** What commands ask of the logging. */
final class Logs {

  private static final boolean LOGBACK = isOnClassPath("ch.qos.logback.classic.LoggerContext");

  private Logs() {}

  /** Keeps logs off the standard output of a command, where its results go. */
  static void toStandardError() {
    if (LOGBACK) {
      LogbackSwitches.toStandardError();
    }
  }

  /** Masks the secrets that were read, and tells developers more of their own packages. */
  static void follow(PalletConfig config, Redactor secrets, Class<?> application) {
    Masked.also(secrets);
    if (LOGBACK && config.environment().isLocal() && !config.isSet("LOG_LEVEL")) {
      LogbackSwitches.debug(application.getPackageName());
    }
  }

  /** Waits a little, until what was logged has left for its targets. */
  static void flush() {
    if (LOGBACK) {
      LogbackSwitches.flush();
    }
  }

  private static boolean isOnClassPath(String className) {
    try {
      Class.forName(className, false, Logs.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
