package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.quarkus.Pallet;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.test.QuarkusProdModeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application with a main class of its own answers commands by one line in it. */
final class OwnMainTest {

  @RegisterExtension
  static final QuarkusProdModeTest APPLICATION =
      new QuarkusProdModeTest()
          .withApplicationRoot(root -> root.addClass(Main.class))
          .setApplicationName("own")
          .setApplicationVersion("1")
          .setRun(true)
          .setExpectExit(true)
          .setCommandLineParameters("version");

  /** The application's own. */
  @QuarkusMain
  public static final class Main {

    private Main() {}

    public static void main(String... arguments) {
      Pallet.run(arguments);
    }
  }

  @Test
  void answersCommands() {
    assertEquals(0, APPLICATION.getExitCode());
    assertTrue(APPLICATION.getStartupConsoleOutput().contains("own 1"));
  }
}
