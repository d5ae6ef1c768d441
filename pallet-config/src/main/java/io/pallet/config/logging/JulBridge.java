package io.pallet.config.logging;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Brings what is logged by java.util.logging to slf4j, where jul-to-slf4j is on the class path. */
final class JulBridge {

  private JulBridge() {}

  static boolean isPresent() {
    try {
      Class.forName("org.slf4j.bridge.SLF4JBridgeHandler", false, JulBridge.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static void install() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
