package io.pallet.config.logging;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends events one after the other, whatever happens, until it is stopped. */
final class SyslogWorker implements Runnable {

  /** The longest message that is sent, its mark included; rsyslog takes no longer ones. */
  static final int LONGEST = 8 * 1024;

  private static final String CUT = " [cut]";

  /** The longest message with all that frames it. */
  private static final int LONGEST_FRAME = LONGEST + 8;

  private static final int MOST_IN_BATCH = 512;

  /** A connection that held this long was a good one. */
  private static final long STEADY = TimeUnit.SECONDS.toNanos(1);

  /** When JMX may start, which takes longer than all else here. */
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(5);

  private final Syslog syslog;
  private final EventQueue queue;
  private final Counters counters;
  private final News news;
  private final Format format;
  private final Framing framing;
  private final Batch batch;
  private final Line line = new Line(LONGEST);
  private final Backoff backoff = new Backoff();
  private final Rest rest = new Rest();
  private final Stop stop = new Stop();
  private final long started = System.nanoTime();
  private volatile boolean stopped;
  private @Nullable Wire wire;
  private long opened;
  private boolean registered;

  SyslogWorker(
      Syslog syslog,
      Origin origin,
      EventQueue queue,
      Counters counters,
      Consumer<LogEvent> notices) {
    this.syslog = syslog;
    this.queue = queue;
    this.counters = counters;
    this.news = new News(syslog, counters, notices);
    this.format = Format.of(syslog, origin);
    this.framing = new Framing(syslog);
    this.batch = new Batch(isByDatagrams() ? 1 : MOST_IN_BATCH);
  }

  private boolean isByDatagrams() {
    return syslog.protocol().equals("udp");
  }

  Rest rest() {
    return rest;
  }

  boolean isStopped() {
    return stopped;
  }

  void stop(Thread thread, Duration limit) {
    stop.within(limit.toNanos());
    rest.hurry(thread);
  }

  @Override
  public void run() {
    while (!isDone()) {
      try {
        turn();
      } catch (Throwable e) {
        survive(e);
      }
    }
    end();
  }

  private boolean isDone() {
    return stop.isAsked()
        && (stop.isOver() || rest.isHopeless() || batch.isEmpty() && queue.size() == 0);
  }

  private void turn() throws IOException {
    fill();
    if (batch.isEmpty()) {
      idle();
      return;
    }
    rest.end();
    if (wire == null) {
      wire = Wire.open(syslog, stop);
      opened = System.nanoTime();
    }
    try {
      wire.send(batch.unsent());
    } finally {
      settle();
    }
    news.back();
    tellOfDrops();
  }

  private void fill() {
    while (!news.isOnItsWay() && batch.hasRoom(LONGEST_FRAME) && queue.size() > 0) {
      // counted before it leaves the queue, so that whoever waits for the last one sees it
      counters.inHand(batch.count() + 1);
      HeldEvent event = queue.poll();
      if (event == null) {
        break;
      }
      try {
        add(event);
      } catch (Throwable e) {
        counters.drop(Drop.UNWRITABLE, 1);
      }
    }
    counters.inHand(events());
  }

  private void add(HeldEvent event) {
    line.clear();
    format.write(event, line);
    line.cut(LONGEST, CUT);
    framing.add(line, batch);
  }

  /** How many events the batch holds; a message of drops is none. */
  private int events() {
    return news.isOnItsWay() ? 0 : batch.count();
  }

  private void settle() {
    int sent = batch.settle();
    if (!news.isOnItsWay()) {
      counters.handOver(sent);
    } else if (sent > 0) {
      news.arrived();
    }
    counters.inHand(events());
  }

  private void tellOfDrops() {
    HeldEvent message = batch.isEmpty() ? news.ofDrops(queue) : null;
    if (message != null) {
      add(message);
    }
  }

  private void idle() {
    if (!registered && System.nanoTime() - started > SETTLED) {
      register();
    }
    tellOfDrops();
    if (batch.isEmpty()) {
      rest.begin(queue);
    }
  }

  private void register() {
    registered = true;
    try {
      SyslogBean.register(counters);
    } catch (Exception | LinkageError e) {
      // a JVM without JMX has no less of the rest
    }
  }

  private void survive(Throwable e) {
    try {
      failed(e);
    } catch (Throwable another) {
      LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(Stop.SLICE_MILLIS));
    }
  }

  private void failed(Throwable e) {
    boolean sending = wire != null;
    if (sending && System.nanoTime() - opened > STEADY) {
      backoff.reset();
    }
    closeWire();
    // a datagram that the system does not take now it will not take later
    if (sending && isByDatagrams() && !(e instanceof PortUnreachableException)) {
      giveUp(Drop.REFUSED);
    }
    if (!stop.isOver()) {
      news.away(e);
    }
    rest.pause(backoff.next(), stop);
  }

  private void giveUp(Drop reason) {
    counters.drop(reason, events());
    news.failed();
    batch.remove(batch.count());
    counters.inHand(0);
  }

  private void closeWire() {
    Wire old = wire;
    wire = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        // it is of no more use either way
      }
    }
  }

  private void end() {
    stopped = true;
    closeWire();
    giveUp(Drop.STOPPED);
    while (queue.poll() != null) {
      counters.drop(Drop.STOPPED, 1);
    }
  }
}
