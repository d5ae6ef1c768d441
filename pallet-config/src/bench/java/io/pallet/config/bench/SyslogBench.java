package io.pallet.config.bench;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.net.SyslogAppender;
import io.pallet.config.logging.Format;
import io.pallet.config.logging.Line;
import io.pallet.config.logging.LogEvent;
import io.pallet.config.logging.Origin;
import io.pallet.config.logging.PalletSyslog;
import io.pallet.config.logging.Syslog;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * A thousand events to syslog by UDP, to a port that nobody reads. The limit is {@code channel}: a
 * datagram sent. {@code palletCaller} is what the thread waits that logs, with the queue empty
 * before; {@code palletWorker} is what the sending thread does for each; {@code palletWhole} is until
 * the last one is sent, and means something only where a core is free for that thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(SyslogBench.EVENTS)
public class SyslogBench {

  static final int EVENTS = 1000;

  private static final int LINE = 230;

  /** The same event as it waits in the queue. */
  private record Paid() implements LogEvent {

    private static final Map<String, String> CONTEXT = Map.of("requestId", "3f2a9c", "user", "anna");

    @Override
    public org.slf4j.event.Level level() {
      return org.slf4j.event.Level.INFO;
    }

    @Override
    public long millis() {
      return System.currentTimeMillis();
    }

    @Override
    public String logger() {
      return "shop.payment.PaymentService";
    }

    @Override
    public String thread() {
      return "main";
    }

    @Override
    public String message() {
      return "order 4711 paid by anna in 12 ms";
    }

    @Override
    public Map<String, String> mdc() {
      return CONTEXT;
    }

    @Override
    public List<KeyValuePair> keyValues() {
      return List.of();
    }

    @Override
    public List<Marker> markers() {
      return List.of();
    }

    @Override
    public Throwable throwable() {
      return null;
    }
  }

  private final ByteBuffer datagram = ByteBuffer.allocateDirect(LINE);
  private final ByteBuffer datagrams = ByteBuffer.allocateDirect(16 * 1024);
  private final Line line = new Line();
  private final LogEvent event = new Paid();
  private Format format;
  private DatagramSocket sink;
  private DatagramChannel channel;
  private PalletSyslog appender;
  private Logger pallet;
  private Logger logback;
  private int order;

  @Setup
  public void open() throws Exception {
    MDC.put("requestId", "3f2a9c");
    MDC.put("user", "anna");
    sink = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    channel = DatagramChannel.open().connect(sink.getLocalSocketAddress());
    Syslog syslog =
        new Syslog(
            "127.0.0.1",
            sink.getLocalPort(),
            "udp",
            "rfc5424",
            "octet-counting",
            Optional.empty());
    appender = new PalletSyslog(syslog, new Origin("www.example.com", 4242), notice -> {});
    pallet = Logbacks.logger(appender);
    format = Format.of(syslog, new Origin("www.example.com", 4242));
    SyslogAppender theirs = new SyslogAppender();
    theirs.setSyslogHost("127.0.0.1");
    theirs.setPort(sink.getLocalPort());
    theirs.setFacility("USER");
    theirs.setSuffixPattern("%-5level [%thread] %logger{36} [%X] %msg");
    logback = Logbacks.logger(theirs);
  }

  @TearDown
  public void close() throws Exception {
    appender.stop();
    channel.close();
    sink.close();
  }

  /** So that each thousand finds the queue empty. */
  @Setup(Level.Invocation)
  public void flush() {
    appender.flush();
  }

  private void log(Logger logger) {
    for (int i = 0; i < EVENTS; i++) {
      int id = ++order;
      logger.info("order {} paid by {} in {} ms", id, "anna", id & 127);
    }
  }

  @Benchmark
  public void channel() throws Exception {
    for (int i = 0; i < EVENTS; i++) {
      datagram.clear();
      channel.write(datagram);
    }
  }

  @Benchmark
  public void palletCaller() {
    log(pallet);
  }

  @Benchmark
  public void palletWorker() throws Exception {
    for (int i = 0; i < EVENTS; i++) {
      line.clear();
      format.write(event, line);
      datagrams.clear().put(line.bytes(), 0, line.length()).flip();
      channel.write(datagrams);
    }
  }

  @Benchmark
  public void palletWhole() {
    log(pallet);
    appender.flush();
  }

  @Benchmark
  public void logback() {
    log(logback);
  }
}
