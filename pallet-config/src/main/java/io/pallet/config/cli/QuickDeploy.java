package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.ShortWay;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parsers;
import java.time.Duration;

/** A plain {@code deploy} that has nothing to do, before the command line is even read. */
final class QuickDeploy {

  /** Longer than this only a server takes that the steps have to wait for. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private QuickDeploy() {}

  /** Whether it is done, and has said so; where it is not, nothing was said or changed. */
  static boolean isDone(Invocation invocation, String... arguments) {
    long start = System.nanoTime();
    if (arguments.length == 0 || !arguments[0].equals("deploy")) {
      return false;
    }
    ShortWay.begin();
    Duration timeout = timeout(arguments);
    if (timeout.isZero()) {
      return false;
    }
    try {
      PalletConfig config = invocation.read();
      if (!invocation.application().problems(config).isEmpty()
          || !ShortWay.isDone(invocation.application(), config, timeout)) {
        return false;
      }
      invocation.tell(config.warnings());
      invocation.out().println(Deploy.nothingToDo(start));
      return true;
    } catch (RuntimeException e) {
      return false; // the command meets it too, and tells
    }
  }

  /** How long it may take; zero where these are not the arguments of a plain deploy. */
  private static Duration timeout(String... arguments) {
    Duration timeout = LONGEST;
    for (int i = 1; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length || !arguments[i].equals("--timeout")) {
        return Duration.ZERO;
      }
      try {
        Duration given = Parsers.DURATION.parse(arguments[i + 1]);
        timeout = given.compareTo(LONGEST) < 0 ? given : LONGEST;
      } catch (InvalidValueException e) {
        return Duration.ZERO;
      }
    }
    return timeout;
  }
}
