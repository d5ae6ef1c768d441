package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.ExitCode;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Serves until the process is told to stop. */
final class Serve {

  private Serve() {}

  static ExitCode run(Invocation invocation, List<String> arguments) throws Exception {
    PalletConfig config = invocation.configToConnect();
    AutoCloseable running = invocation.application().serve(config, arguments);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "pallet-shutdown"));
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(Serve.class).error("could not stop cleanly", e);
    }
  }
}
