package io.pallet.config.quarkus;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.Application;
import org.jspecify.annotations.Nullable;

/** Quarkus without anything that serves, for the part of a command that needs its beans. */
final class QuietQuarkus implements AutoCloseable {

  private @Nullable Application application;

  /** Starts it at the first call. */
  ArcContainer beans(Build build) {
    if (application == null) {
      System.setProperty(CommandProperties.RUNNING, "true");
      // the command has its own already: what libraries print is no result of it
      System.setOut(System.err);
      application = instance();
      start(application, build);
    }
    return Arc.container();
  }

  private static void start(Application application, Build build) {
    try {
      application.start(new String[0]);
    } catch (RuntimeException e) {
      Exception told = StartFailure.told(e, build);
      throw told instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(told);
    }
  }

  private static Application instance() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return Class.forName(Application.APP_CLASS_NAME, true, loader)
          .asSubclass(Application.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Quarkus cannot be started", e);
    }
  }

  @Override
  public void close() {
    if (application != null && application.isStarted()) {
      application.close();
    }
  }
}
