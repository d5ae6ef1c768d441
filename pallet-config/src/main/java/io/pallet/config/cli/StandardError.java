package io.pallet.config.cli;

import io.pallet.config.logging.ConsoleTarget;

/** Keeps logs off the standard output of a command, where its results go. */
final class StandardError {

  private StandardError() {}

  static void takesLogs() {
    if (isOnClassPath("ch.qos.logback.classic.LoggerContext")) {
      ConsoleTarget.toStandardError();
    }
  }

  private static boolean isOnClassPath(String className) {
    try {
      Class.forName(className, false, StandardError.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
