package io.pallet.config.spring;

import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.env.Values;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What a main method may call in place of {@code SpringApplication.run}. */
public final class Pallet {

  private static volatile boolean looked;

  private Pallet() {}

  /** Whether it is known that something is to be done, so that nobody needs to look again. */
  static boolean hasLooked() {
    return looked;
  }

  /**
   * Runs an application as Spring Boot does, unless it is asked for a {@code deploy} that has
   * nothing to do: that is known in less than half of the time that Spring Boot takes to begin.
   */
  public static ConfigurableApplicationContext run(Class<?> application, String... arguments) {
    endIfDone(application, arguments);
    return SpringApplication.run(application, arguments);
  }

  private static void endIfDone(Class<?> application, String... arguments) {
    UnpreparedApplication unprepared = new UnpreparedApplication(application);
    if (Commands.isCommand(arguments)
        && !Launch.isByTest()
        && Commands.isDone(unprepared, Values.ofProcess(), System.out, System.err, arguments)) {
      System.exit(ExitCode.DONE.number());
    }
    looked = true;
  }
}
