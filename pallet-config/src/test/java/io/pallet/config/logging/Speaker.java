package io.pallet.config.logging;

import java.io.IOException;
import org.apache.commons.logging.LogFactory;
import org.apache.logging.log4j.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A process of its own that logs what it is told to. */
final class Speaker {

  private Speaker() {}

  private static Logger logger() {
    return LoggerFactory.getLogger("shop.orders");
  }

  public static void main(String[] words) throws Exception {
    if (!words[0].equals("late")) {
      logger(); // sets logback up
    }
    for (String word : words) {
      switch (word) {
        case "debug" -> logger().debug("a detail");
        case "context" -> {
          MDC.put("requestId", "3f2a9c");
          logger().atWarn().addKeyValue("amount", 12).log("order {} paid", 4711);
          MDC.clear();
        }
        case "throws" -> logger().error("failed", new IOException("full\ndisk"));
        case "jul" -> java.util.logging.Logger.getLogger("library.old").warning("an old warning");
        case "jcl" -> LogFactory.getLog("library.commons").warn("a common warning");
        case "log4j" -> LogManager.getLogger("library.log4j").warn("a {} warning", "log4j");
        case "jul-debug" -> java.util.logging.Logger.getLogger("library.old").fine("an old detail");
        case "uncaught" -> thread();
        case "late" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> logger().info(word)));
        case "many" -> {
          for (int i = 0; i < 1_000; i++) {
            logger().info("number {}", i);
          }
        }
        default -> logger().info(word);
      }
    }
  }

  private static void thread() throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("nobody catches this");
            },
            "worker-7");
    thread.start();
    thread.join();
  }
}
