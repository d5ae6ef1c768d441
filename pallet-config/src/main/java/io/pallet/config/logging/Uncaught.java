package io.pallet.config.logging;

import org.slf4j.LoggerFactory;

/** Logs what a thread ends with that nobody caught. */
public final class Uncaught implements Thread.UncaughtExceptionHandler {

  private Uncaught() {}

  /** Makes it the handler of all threads that have none, where the application has none. */
  public static void install() {
    if (Thread.getDefaultUncaughtExceptionHandler() == null) {
      Thread.setDefaultUncaughtExceptionHandler(new Uncaught());
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable throwable) {
    LoggerFactory.getLogger(Uncaught.class)
        .error("thread {} ended with an exception", thread.getName(), throwable);
  }
}
