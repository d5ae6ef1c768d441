package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How traces are told. */
final class TraceTest {

  private static final StackTraceElement MAIN = frame("Main", "main", 9);

  private static StackTraceElement frame(String type, String method, int number) {
    return new StackTraceElement(type, method, type + ".java", number);
  }

  private static <T extends Throwable> T thrown(T throwable, StackTraceElement... frames) {
    throwable.setStackTrace(frames);
    return throwable;
  }

  private static String trace(Throwable throwable, Trace.Style style) {
    Line line = new Line();
    Trace.write(throwable, line, style);
    return Formats.text(line);
  }

  @Test
  void beginsWithTheRootCause() {
    IOException root = thrown(new IOException("full\ndisk"), frame("Disk", "write", 1), MAIN);
    Throwable wrapper =
        thrown(new IllegalStateException("cannot save", root), frame("Shop", "save", 2), MAIN);
    assertEquals(
        """
        java.io.IOException: full disk
        \tat Disk.write(Disk.java:1)
        \tat Main.main(Main.java:9)
        Wrapped by: java.lang.IllegalStateException: cannot save
        \tat Shop.save(Shop.java:2)
        \t... 1 common frames""",
        trace(wrapper, Trace.WHOLE));
    assertEquals(
        "java.io.IOException: full disk at Disk.write(Disk.java:1) at Main.main(Main.java:9)"
            + " Wrapped by: java.lang.IllegalStateException: cannot save"
            + " at Shop.save(Shop.java:2) ... 1 common frames",
        trace(wrapper, Trace.ONE_LINE));
  }

  @Test
  void tellsWhatWasSuppressed() {
    IOException failed = thrown(new IOException(), MAIN);
    failed.addSuppressed(thrown(new IOException("close"), frame("File", "close", 3), MAIN));
    assertEquals(
        """
        java.io.IOException
        \tat Main.main(Main.java:9)
        \tSuppressed: java.io.IOException: close
        \t\tat File.close(File.java:3)
        \t\t... 1 common frames""",
        trace(failed, Trace.WHOLE));
  }

  @Test
  void endsWhereCausesGoInACircle() {
    Exception first = thrown(new Exception("first"));
    Exception second = thrown(new Exception("second", first));
    first.initCause(second);
    first.addSuppressed(second);
    String trace = trace(first, Trace.ONE_LINE);
    assertTrue(trace.startsWith("java.lang.Exception: second Wrapped by:"), trace);
  }

  @Test
  void tellsWhatIsSuppressedInACircleOnce() {
    Exception first = thrown(new Exception("first"), MAIN);
    for (int i = 0; i < 30; i++) {
      first.addSuppressed(thrown(new Exception("again " + i, first), MAIN));
    }
    String trace = trace(first, Trace.WHOLE);
    assertEquals(30, trace.split("again ", -1).length - 1);
    assertTrue(trace.length() < 10_000, () -> "" + trace.length());
  }

  @Test
  void isCutAtItsLimitWithTheRootCauseWhole() {
    StackTraceElement[] many = new StackTraceElement[10_000];
    java.util.Arrays.fill(many, MAIN);
    Throwable deep = thrown(new IOException("x".repeat(100_000)), many);
    String trace = trace(new RuntimeException(deep), Trace.ONE_LINE);
    assertTrue(trace.startsWith("java.io.IOException: xxx"), trace);
    assertTrue(trace.endsWith(" ... cut"), trace);
    assertTrue(trace.length() < 9_000, () -> "" + trace.length());
  }
}
