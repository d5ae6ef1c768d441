package io.pallet.config.deploy;

/** What is done when the process is told to end in the middle of a deploy. */
final class Ending {

  private final Thread hook;

  private Ending(Thread hook) {
    this.hook = hook;
  }

  static Ending of(Deployment deployment, Locks locks) {
    Thread hook = new Thread(() -> end(deployment, locks), "pallet-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Ending(hook);
  }

  private static void end(Deployment deployment, Locks locks) {
    try {
      boolean ended = deployment.stop().await();
      locks.close();
      deployment.progress().stopped(ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It ended by itself. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process ends already: the hook does its work
    }
  }
}
