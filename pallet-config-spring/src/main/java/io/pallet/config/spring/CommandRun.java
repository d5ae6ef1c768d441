package io.pallet.config.spring;

import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.env.Values;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * A command of the pallet in place of the application: it runs in a thread of its own, and {@code
 * SpringApplication.run} goes on only where the command asks for the application's beans.
 */
final class CommandRun {

  /** The switch of all commands. */
  static final String ENABLED = "pallet.commands";

  /** The property source of an environment in which a command runs. */
  static final String SOURCE = "palletCommand";

  private final String[] arguments;
  private final PrintStream results = System.out;
  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CompletableFuture<ConfigurableApplicationContext> context =
      new CompletableFuture<>();

  private CommandRun(String... arguments) {
    this.arguments = arguments;
  }

  /**
   * The run of the command that these arguments name, or null where they name none; from now on
   * standard output is kept for its results.
   */
  static @Nullable CommandRun of(String... arguments) {
    if (!Commands.isCommand(arguments) || Launch.isByTest()) {
      return null;
    }
    CommandRun run = new CommandRun(arguments);
    System.setOut(System.err);
    return run;
  }

  /** Whether a command runs in this environment. */
  static boolean isOf(Environment environment) {
    return environment instanceof ConfigurableEnvironment configurable
        && configurable.getPropertySources().contains(SOURCE);
  }

  /** It is no command here after all. */
  void abandon() {
    System.setOut(results);
  }

  /** Ends the process where the command is a deploy that has nothing to do. */
  void endIfDone(Application application) {
    if (Commands.isDone(application, Values.ofProcess(), results, System.err, arguments)) {
      System.exit(ExitCode.DONE.number());
    }
  }

  /** Starts the command, and comes back only if it asks for the context. */
  void start(Application application) {
    Thread thread = new Thread(() -> run(application), "pallet-" + arguments[0]);
    thread.start();
    await(wanted);
  }

  private void run(Application application) {
    int code = ExitCode.FAILED.number();
    try {
      code = Commands.execute(application, Values.ofProcess(), results, System.err, arguments);
      close();
    } catch (RuntimeException | Error e) {
      LogFactory.getLog(CommandRun.class).error("the command failed", e);
    } finally {
      System.exit(code);
    }
  }

  private void close() {
    if (context.isDone() && !context.isCompletedExceptionally()) {
      // the command's own last line is the last one
      LoggingSystem.get(getClass().getClassLoader()).setLogLevel(null, LogLevel.WARN);
      context.join().getBeanFactory().destroySingletons();
    }
  }

  /** The context, whose beans are there and of which nothing is started. */
  ConfigurableApplicationContext context() throws StepFailedException {
    wanted.countDown();
    try {
      return context.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailedException(ExitCode.FAILED, "interrupted");
    } catch (ExecutionException e) {
      throw StartFailure.asStepFailure(e);
    }
  }

  /** The context is ready for the command; does not come back. */
  void takeOver(ConfigurableApplicationContext ready) {
    context.complete(ready);
    await(new CountDownLatch(1));
  }

  /** There will be no context; does not come back, unless nobody asked for it yet. */
  void fail(Throwable failure) {
    if (wanted.getCount() == 0) {
      context.completeExceptionally(failure);
      await(new CountDownLatch(1));
    }
  }

  /** The thread that runs the command ends the process. */
  private static void await(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // nobody waits for this thread
      }
    }
  }
}
