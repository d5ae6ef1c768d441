package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;

/** What arrives at a syslog server. */
final class SyslogTargetTest {

  private final List<LogEvent> notices = new CopyOnWriteArrayList<>();

  private SyslogTarget start(Syslog syslog) {
    return SyslogTarget.start(syslog, Formats.ORIGIN, notices::add);
  }

  private static Receiver receiver(String kind) throws IOException {
    return kind.equals("udp") ? Receiver.udp() : Receiver.tcp(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "octet-counting", "newline"})
  void sendsAllOfAnEvent(String kind) throws IOException {
    try (Receiver receiver = receiver(kind);
        SyslogTarget target = start(receiver.syslog())) {
      target.accept(
          Event.of("größer").with(Map.of("requestId", "3f")).with(new KeyValuePair("a", "]\"\\")));
      SyslogMessage message = receiver.awaitMessages(1).get(0);
      assertEquals(14, message.priority());
      assertEquals("2023-11-14T22:13:20.750Z", message.time());
      assertEquals("www.example.com", message.host());
      assertEquals("shop.orders", message.application());
      assertEquals("4242", message.process());
      assertEquals("-", message.id());
      assertEquals(
          Map.of(
              "pallet@32473", Map.of("level", "INFO", "logger", "shop.orders", "thread", "main"),
              "mdc@32473", Map.of("requestId", "3f"),
              "fields@32473", Map.of("a", "]\"\\")),
          message.data());
      assertEquals("größer", message.message());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "octet-counting", "newline"})
  void sendsOldMessagesAsIxdjango(String kind) throws IOException {
    try (Receiver receiver = receiver(kind);
        SyslogTarget target = start(receiver.syslog("localhost", "rfc3164", Optional.empty()))) {
      target.accept(Event.of("started"));
      String line = "<14>2023-11-14T22:13:20Z www.example.com shop.orders[4242]: started";
      assertEquals(List.of(kind.equals("udp") ? line + "\n" : line), receiver.awaitTexts(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"octet-counting", "newline"})
  void losesNothingOnAConnectionThatStays(String framing) throws Exception {
    int threads = 8;
    int each = Integer.getInteger("pallet.fuzz.count") / 10;
    try (Receiver receiver = Receiver.tcp(framing);
        SyslogTarget target = start(receiver.syslog())) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String name = "writer-" + i;
        Thread writer = new Thread(() -> write(target, name, each), name);
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
      Map<String, Integer> next = new HashMap<>();
      for (SyslogMessage message : receiver.awaitMessages(threads * each)) {
        String writer = message.data().get("pallet@32473").get("thread");
        assertEquals(next.merge(writer, 1, Integer::sum) - 1, Integer.parseInt(message.message()));
      }
      SyslogCounts counts = Await.quiet(target);
      assertEquals(threads * each, counts.accepted());
      assertEquals(threads * each, counts.handedOver());
      assertEquals(threads * each, receiver.count());
      assertEquals(List.of(), notices);
    }
  }

  /** The same ten million times, looked at as they come. */
  @Tag("deep")
  @Test
  void losesNothingOfTenMillion() throws Exception {
    int threads = 8;
    int each = 1_250_000;
    AtomicIntegerArray next = new AtomicIntegerArray(threads);
    AtomicInteger wrong = new AtomicInteger();
    Receiver receiver =
        Receiver.tcp(
            "octet-counting",
            0,
            bytes -> {
              // the thread's name and the number are all that differs
              String text = new String(bytes, StandardCharsets.US_ASCII);
              int writer = text.charAt(text.indexOf("thread=\"writer-") + 15) - '0';
              int number = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
              if (next.getAndIncrement(writer) != number) {
                wrong.incrementAndGet();
              }
            });
    try (receiver;
        SyslogTarget target = start(receiver.syslog())) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String name = "writer-" + i;
        Thread writer = new Thread(() -> write(target, name, each), name);
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
      Await.until(() -> receiver.count() >= threads * each, () -> "" + receiver.count());
      assertEquals(threads * each, receiver.count());
      assertEquals(0, wrong.get());
      assertEquals(threads * each, Await.quiet(target).handedOver());
    }
  }

  /** Holds back where the queue is half full, so that nothing needs to be dropped. */
  private static void write(SyslogTarget target, String name, int count) {
    for (int i = 0; i < count; i++) {
      if (i % 100 == 0) {
        Await.until(() -> target.counts().queued() < 10_000, () -> "stuck");
      }
      target.accept(Event.of(String.valueOf(i)).in(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "octet-counting", "newline"})
  void cutsLongMessagesAtACharacter(String kind) throws IOException {
    try (Receiver receiver = receiver(kind);
        SyslogTarget target = start(receiver.syslog())) {
      for (int i = 0; i < 3; i++) {
        target.accept(Event.of("x".repeat(i) + "日".repeat(100_000)));
      }
      target.accept(
          Event.of("y")
              .with(Map.of("k", "]".repeat(5_000), "l", "v".repeat(5_000)))
              .with(new KeyValuePair("m", "日".repeat(2_000)), new KeyValuePair("n", "n")));
      for (SyslogMessage message : receiver.awaitMessages(4).subList(0, 3)) {
        assertTrue(message.message().endsWith("日 [cut]"), message.message());
      }
      for (byte[] bytes : receiver.received()) {
        assertTrue(bytes.length <= SyslogWorker.LONGEST, () -> "" + bytes.length);
      }
      assertEquals("y", receiver.awaitMessages(4).get(3).message());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "octet-counting", "newline"})
  void sendsOneRecordWhateverATextHolds(String kind) throws IOException {
    List<String> texts = Hostile.texts(Integer.getInteger("pallet.fuzz.count") / 10);
    try (Receiver receiver = receiver(kind);
        SyslogTarget target = start(receiver.syslog())) {
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        target.accept(
            Event.of(i + " " + text)
                .from(text)
                .in(text)
                .with(Map.of(text, text))
                .with(new KeyValuePair(text, text)));
        if (i % 100 == 99) {
          receiver.await(i + 1); // no more at once than the buffers of datagrams hold
        }
      }
      List<SyslogMessage> messages = receiver.awaitMessages(texts.size());
      for (int i = 0; i < texts.size(); i++) {
        assertTrue(messages.get(i).message().startsWith(i + " "), texts.get(i));
      }
      target.flush(SyslogTarget.FLUSH_LIMIT);
      assertEquals(texts.size(), receiver.count());
      assertEquals("", receiver.broken());
    }
  }

  @Test
  void tellsOfDropsOnceTheServerIsBack() throws Exception {
    Receiver first = Receiver.tcp("octet-counting");
    first.close();
    try (SyslogTarget target = start(first.syslog())) {
      int count = 0;
      while (target.counts().droppedInAll() < 1000) {
        target.accept(Event.of(String.valueOf(count++)));
      }
      SyslogCounts counts = Await.quiet(target);
      assertEquals(count, counts.accepted());
      assertEquals(0, counts.handedOver());
      Await.until(() -> !notices.isEmpty(), () -> "no notice");
      assertTrue(notices.get(0).message().contains("cannot be reached"), notices.toString());

      try (Receiver second = Receiver.tcp("octet-counting", first.port())) {
        target.flush(SyslogTarget.FLUSH_LIMIT);
        int kept = (int) counts.queued();
        List<SyslogMessage> messages = second.awaitMessages(kept + 1);
        assertEquals("0", messages.get(0).message());
        assertEquals(
            "1000 log events were dropped; of all so far, 1000 found the queue full",
            messages.get(kept).message());
        assertEquals("12", String.valueOf(messages.get(kept).priority()));
        counts = Await.quiet(target);
        assertEquals(kept, counts.handedOver());
        assertEquals(0, counts.queued());
        assertEquals(kept + 1, second.count());
      }
    }
  }

  @Test
  void survivesEventsThatCannotBeWritten() throws IOException {
    try (Receiver receiver = Receiver.udp();
        SyslogTarget target = start(receiver.syslog())) {
      Error thrown =
          new Error() {
            @Override
            public StackTraceElement[] getStackTrace() {
              throw new OutOfMemoryError("not really");
            }
          };
      target.accept(Event.of("bad").with(thrown));
      target.accept(Event.of("good"));
      awaitGood(receiver);
      assertEquals(1, Await.quiet(target).dropped().get(Drop.UNWRITABLE));
    }
  }

  /** A line that tells of drops may come before it. */
  private static void awaitGood(Receiver receiver) {
    Await.until(
        () ->
            receiver.received().stream()
                .anyMatch(message -> new String(message, StandardCharsets.UTF_8).endsWith("good")),
        () -> receiver.count() + " messages");
  }

  @Test
  void countsWhatThrowsAsItIsTaken() throws IOException {
    Exception endless =
        new Exception() {
          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
          }
        };
    Object fatal =
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError("no text");
          }
        };
    try (Receiver receiver = Receiver.udp();
        SyslogTarget target = start(receiver.syslog())) {
      target.accept(Event.of("bad").with(endless));
      target.accept(Event.of("bad").with(new KeyValuePair("a", fatal)));
      target.accept(Event.of("good"));
      awaitGood(receiver);
      assertEquals(2, Await.quiet(target).dropped().get(Drop.UNWRITABLE));
    }
  }

  @Test
  void keepsTheFormOfAMessageWhoseNamesAreLong() throws IOException {
    try (Receiver receiver = Receiver.tcp("octet-counting");
        SyslogTarget target = start(receiver.syslog())) {
      for (String name : List.of("l", "日", "\u0001", "]")) {
        String names = name.repeat(20_000);
        target.accept(Event.of("read").from(names).in(names).with(Map.of(names, names)));
      }
      for (SyslogMessage message : receiver.awaitMessages(4)) {
        assertEquals("read", message.message());
      }
    }
  }

  @Test
  void boundsTheBytesThatWait() throws IOException {
    Receiver gone = Receiver.tcp("newline");
    gone.close();
    try (SyslogTarget target = start(gone.syslog())) {
      String large = "x".repeat(100_000);
      while (target.counts().droppedInAll() < 10) {
        target.accept(Event.of(large));
      }
      SyslogCounts counts = Await.quiet(target);
      assertTrue(counts.dropped().get(Drop.QUEUE_BYTES) > 0, counts.toString());
      assertTrue(counts.queued() < 1_000, counts.toString());
    }
  }

  @Test
  void boundsTheBytesOfTracesThatWait() throws IOException {
    Receiver gone = Receiver.tcp("newline");
    gone.close();
    try (SyslogTarget target = start(gone.syslog())) {
      Exception cause = new Exception("x".repeat(50_000));
      Exception failure = new Exception("small", cause);
      failure.addSuppressed(new Exception("y".repeat(50_000)));
      while (target.counts().droppedInAll() < 10) {
        target.accept(Event.of("failed").with(failure));
      }
      SyslogCounts counts = Await.quiet(target);
      assertTrue(counts.queued() < 1_000, counts.toString());
    }
  }

  @Test
  void dropsWhatComesAfterItsEnd() throws IOException {
    try (Receiver receiver = Receiver.udp()) {
      SyslogTarget target = start(receiver.syslog());
      target.accept(Event.of("in time"));
      target.close();
      assertEquals(1, receiver.await(1).size());
      target.accept(Event.of("late"));
      SyslogCounts counts = Await.quiet(target);
      assertEquals(1, counts.handedOver());
      assertEquals(1, counts.dropped().get(Drop.STOPPED));
    }
  }

  @Test
  void tellsItsCountsToJmx() throws Exception {
    EventQueue queue = new EventQueue(4, 10_000);
    Counters counters = new Counters(queue);
    counters.accept();
    counters.accept();
    counters.drop(Drop.REFUSED, 1);
    counters.handOver(1);
    SyslogBean.register(counters);
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("io.pallet.config:type=Syslog");
    assertEquals(2L, server.getAttribute(name, "Accepted"));
    assertEquals(1L, server.getAttribute(name, "HandedOver"));
    assertEquals(0L, server.getAttribute(name, "Queued"));
    TabularData dropped = (TabularData) server.getAttribute(name, "Dropped");
    assertEquals(1L, dropped.get(new Object[] {"REFUSED"}).get("value"));
    server.unregisterMBean(name);
  }
}
