package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a server's faults are its own: those who log do not wait, and every event is counted. */
final class SyslogFaultsTest {

  private static final int THREADS = 8;

  @ParameterizedTest
  @EnumSource
  void countsEveryEvent(Fault fault) throws Exception {
    try (Fault.Server server = fault.start()) {
      SyslogTarget target = SyslogTarget.start(server.syslog(), Formats.ORIGIN, notice -> {});
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread writer =
            new Thread(
                () -> {
                  for (int n = 0; n < 10_000; n++) {
                    target.accept(Event.of("number " + n));
                  }
                });
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
      SyslogCounts counts = Await.quiet(target);
      assertEquals(80_000, counts.accepted(), counts.toString());
      assertTrue(fault == Fault.RESETS || counts.queued() > 0, counts.toString());
      target.close();
      counts = Await.quiet(target);
      assertEquals(0, counts.queued(), counts.toString());
    }
  }

  /** The longest waits of eight threads at 10,000 events a second in all. */
  private record Waits(long p999, long longest) {

    static Waits of(Runnable call, int seconds) throws InterruptedException {
      int each = seconds * 10_000 / THREADS;
      long[] waits = new long[THREADS * each];
      long start = System.nanoTime();
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int from = i * each;
        Thread writer = new Thread(() -> log(call, start, waits, from, each));
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
      Arrays.sort(waits);
      return new Waits(waits[waits.length - waits.length / 1000], waits[waits.length - 1]);
    }

    private static void log(Runnable call, long start, long[] waits, int from, int count) {
      long apart = TimeUnit.SECONDS.toNanos(1) * THREADS / 10_000;
      for (int n = 0; n < count; n++) {
        long early = start + n * apart - System.nanoTime();
        if (early > 0) {
          LockSupport.parkNanos(early);
        }
        long before = System.nanoTime();
        call.run();
        waits[from + n] = System.nanoTime() - before;
      }
    }
  }

  @Tag("deep")
  @ParameterizedTest
  @EnumSource
  void keepsNobodyWaiting(Fault fault) throws Exception {
    int seconds = 30;
    Waits control = Waits.of(() -> HeldEvent.of(Event.of("number")), seconds);
    try (Fault.Server server = fault.start()) {
      SyslogTarget target = SyslogTarget.start(server.syslog(), Formats.ORIGIN, notice -> {});
      Waits waits = Waits.of(() -> target.accept(Event.of("number")), seconds);
      String told = fault + " " + waits + ", control " + control + ", " + target.counts();
      System.out.println(told);
      Await.quiet(target);
      long start = System.nanoTime();
      target.close();
      long stopping = System.nanoTime() - start;
      assertTrue(stopping < SyslogTarget.FLUSH_LIMIT.plusMillis(500).toNanos(), told);
      assertTrue(waits.p999 <= TimeUnit.MILLISECONDS.toNanos(1), told);
      assertTrue(waits.longest <= control.longest + TimeUnit.MILLISECONDS.toNanos(50), told);
    }
  }

  /** What is missing after each death is what was in the socket's buffers, at most. */
  @Test
  void goesOnWhenTheServerComesBack() throws Exception {
    int port;
    int received = 0;
    try (Receiver first = Receiver.tcp("octet-counting")) {
      port = first.port();
    }
    Syslog syslog =
        new Syslog(
            "localhost", port, "tcp", "rfc5424", "octet-counting", java.util.Optional.empty());
    try (SyslogTarget target = SyslogTarget.start(syslog, Formats.ORIGIN, notice -> {})) {
      int sent = 0;
      int deaths = 5;
      for (int death = 0; death < deaths; death++) {
        try (Receiver receiver = Receiver.tcp("octet-counting", port)) {
          for (int i = 0; i < 1_000; i++) {
            target.accept(Event.of(String.valueOf(sent++)));
          }
          target.flush(SyslogTarget.FLUSH_LIMIT);
          receiver.await(500);
          received += receiver.count();
        }
      }
      SyslogCounts counts = Await.quiet(target);
      assertEquals(sent, counts.accepted());
      assertEquals(0, counts.droppedInAll());
      // a socket's buffers on loopback hold some thousands of such messages at most
      assertTrue(received <= counts.handedOver(), received + " of " + counts);
    }
  }
}
