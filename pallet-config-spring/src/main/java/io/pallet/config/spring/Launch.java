package io.pallet.config.spring;

import java.io.File;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.NativeDetector;

/** How this application was started. */
final class Launch {

  private static final List<String> TESTS =
      List.of("org.junit.", "org.testng.", "io.cucumber.", "org.springframework.boot.test.");

  private Launch() {}

  /** Whether a test runs it. */
  static boolean isByTest() {
    return StackWalker.getInstance()
        .walk(frames -> frames.map(StackWalker.StackFrame::getClassName).anyMatch(Launch::isTest));
  }

  private static boolean isTest(String className) {
    for (String prefix : TESTS) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it was built to be run as it is: from a jar, its layers, or a native image. */
  static boolean isPackaged(SpringApplication application) {
    if (NativeDetector.inNativeImage()) {
      return true;
    }
    File source = new ApplicationHome(application.getMainApplicationClass()).getSource();
    return source != null
        && !isByTest()
        && (source.isFile() || source.toPath().endsWith("BOOT-INF/classes") || isJib(source));
  }

  private static boolean isJib(File source) {
    return source.getPath().equals("/app/classes");
  }
}
