package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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
      Await.until(() -> target.counts().queued() == 0, () -> target.counts().toString());
      Await.quiet(target);
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
      assertTrue(waits.p999 <= control.p999 + TimeUnit.MILLISECONDS.toNanos(1), told);
      assertTrue(waits.longest <= control.longest + TimeUnit.MILLISECONDS.toNanos(50), told);
    }
  }

  /** What is missing after each death is what was in the socket's buffers, at most. */
  @Test
  void losesNoMoreThanTheBuffersOfAServerThatDies() throws Exception {
    int deaths = Integer.getInteger("pallet.fuzz.count") >= 1_000_000 ? 20 : 3;
    int port;
    try (Receiver first = Receiver.tcp("octet-counting")) {
      port = first.port();
    }
    Set<Integer> received = ConcurrentHashMap.newKeySet();
    AtomicInteger twice = new AtomicInteger();
    Consumer<byte[]> reader =
        bytes -> {
          String text = new String(bytes, StandardCharsets.US_ASCII);
          if (!text.contains("dropped")
              && !received.add(Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1)))) {
            twice.incrementAndGet();
          }
        };
    Syslog syslog =
        new Syslog("localhost", port, "tcp", "rfc5424", "octet-counting", Optional.empty());
    SyslogTarget target = SyslogTarget.start(syslog, Formats.ORIGIN, notice -> {});
    int sent = 0;
    for (int death = 0; death < deaths; death++) {
      try (Receiver receiver = Receiver.tcp("octet-counting", port, reader)) {
        target.flush(SyslogTarget.FLUSH_LIMIT); // so that it does not pause now
        int before = receiver.count();
        while (receiver.count() < before + 10_000) {
          sent = burst(target, sent);
        }
      }
      sent = burst(target, sent);
    }
    Receiver last = Receiver.tcp("octet-counting", port, reader);
    try {
      target.close();
      SyslogCounts counts = Await.quiet(target);
      assertEquals(sent, counts.accepted());
      assertEquals(0, counts.queued());
      // its last messages may be on their way still, so it is the lower bound that is waited for
      // the system doubles the sender's buffer; the receiver has one too; a message has 150 bytes
      long lost = deaths * 4L * TcpWire.BUFFER / 150;
      Await.until(
          () -> received.size() >= counts.handedOver() - lost,
          () -> received.size() + " of " + counts);
      assertTrue(received.size() <= counts.handedOver(), received.size() + " of " + counts);
      assertEquals(0, twice.get());
    } finally {
      last.close();
    }
  }

  private static int burst(SyslogTarget target, int from) {
    for (int i = 0; i < 100; i++) {
      target.accept(Event.of(String.valueOf(from + i)));
    }
    LockSupport.parkNanos(1_000_000);
    return from + 100;
  }

  @Tag("deep")
  @Test
  void fitsIntoASmallHeapWhereTheServerIsDown() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError", // or the target would count a drop
                "-cp",
                System.getProperty("java.class.path"),
                Flood.class.getName(),
                System.getProperty("pallet.soak.seconds"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("even"), said);
    System.out.println(said);
  }

  /** Logs 80,000 events a second, traces among them, to a server that is down. */
  static final class Flood {

    public static void main(String[] arguments) throws Exception {
      long seconds = Long.parseLong(arguments[0]);
      try (Fault.Server server = Fault.DOWN.start()) {
        SyslogTarget target = SyslogTarget.start(server.syslog(), Formats.ORIGIN, notice -> {});
        long start = System.nanoTime();
        long sent = 0;
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
          long due = (System.nanoTime() - start) / 1_000_000 * 80;
          for (; sent < due; sent++) {
            String message = sent + "x".repeat((int) (sent % 2_000));
            Event event = Event.of(message).with(Map.of("number", message));
            target.accept(sent % 100 == 0 ? event.with(new IOException(message)) : event);
          }
          LockSupport.parkNanos(1_000_000);
        }
        target.close();
        System.out.println("even: " + Await.quiet(target));
      }
    }
  }
}
