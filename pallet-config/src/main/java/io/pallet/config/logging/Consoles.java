package io.pallet.config.logging;

import java.io.PrintStream;

/** Where consoles write, and who sets logging up; loads no logging library to say so. */
public final class Consoles {

  private static final String BOOT = "org.springframework.boot.logging.LoggingSystem";

  private static volatile boolean onStandardError;

  private Consoles() {}

  /** Sends what all consoles of ours write to standard error from now on. */
  public static void toStandardError() {
    onStandardError = true;
  }

  static PrintStream stream() {
    return onStandardError ? System.err : System.out;
  }

  /** Whether the application brings a configuration of logback, or a framework that does. */
  public static boolean isLeftToApplication() {
    return isConfiguredByFile() || isConfiguredByBoot();
  }

  static boolean isConfiguredByFile() {
    return System.getProperty("logback.configurationFile") != null
        || exists("logback-test.xml")
        || exists("logback.xml");
  }

  /** Boot's property of the name of its class may switch it off. */
  static boolean isConfiguredByBoot() {
    return exists(BOOT.replace('.', '/') + ".class") && !"none".equals(System.getProperty(BOOT));
  }

  private static boolean exists(String resource) {
    return Consoles.class.getClassLoader().getResource(resource) != null;
  }
}
