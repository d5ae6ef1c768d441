package io.pallet.config.logging;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.net.UnknownHostException;
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

  /** Where there was work a moment ago it looks again soon: so nobody needs to wake it. */
  private static final long NAP = TimeUnit.MILLISECONDS.toNanos(2);

  private static final int NAPS = 50;
  private static final long SLEEP = TimeUnit.SECONDS.toNanos(10);

  /** A connection that held this long was a good one. */
  private static final long STEADY = TimeUnit.SECONDS.toNanos(1);

  /** How soon it tells of drops again where the queue is never empty. */
  private static final long TELL_AGAIN = TimeUnit.SECONDS.toNanos(10);

  /** When JMX may start, which takes longer than all else here. */
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(5);

  private final Syslog syslog;
  private final EventQueue queue;
  private final Counters counters;
  private final Consumer<LogEvent> notices;
  private final Format format;
  private final Framing framing;
  private final Batch batch;
  private final Line line = new Line(LONGEST);
  private final Backoff backoff = new Backoff();
  private final Stop stop = new Stop();
  private final long started = System.nanoTime();

  private volatile boolean asleep;
  private volatile boolean hurried;
  private volatile boolean hopeless;
  private volatile boolean stopped;

  private @Nullable Wire wire;
  private long opened;
  private boolean away;
  private boolean registered;
  private int naps;

  /** How many drops the message in the batch tells of; 0: the batch holds events. */
  private long telling;

  private long told;
  private long toldAt = started;

  SyslogWorker(
      Syslog syslog,
      Origin origin,
      EventQueue queue,
      Counters counters,
      Consumer<LogEvent> notices) {
    this.syslog = syslog;
    this.queue = queue;
    this.counters = counters;
    this.notices = notices;
    this.format = syslog.format(origin);
    this.framing = new Framing(syslog);
    this.batch = new Batch(syslog.protocol().equals("udp") ? 1 : 512);
  }

  boolean isStopped() {
    return stopped;
  }

  /** Whether the last attempt failed that was made in a hurry. */
  boolean isHopeless() {
    return hopeless;
  }

  /** Wakes it, where it sleeps. */
  void wake(Thread thread) {
    if (asleep) {
      asleep = false;
      LockSupport.unpark(thread);
    }
  }

  /** Makes it try at once, once, even where it pauses after a failure. */
  void hurry(Thread thread) {
    hopeless = false;
    hurried = true;
    LockSupport.unpark(thread);
  }

  void stop(Thread thread, Duration limit) {
    stop.within(limit.toNanos());
    hurry(thread);
  }

  @Override
  public void run() {
    while (!isDone()) {
      try {
        turn();
      } catch (Throwable e) {
        failed(e);
      }
    }
    end();
  }

  private boolean isDone() {
    return stop.isAsked() && (stop.isOver() || hopeless || batch.isEmpty() && queue.size() == 0);
  }

  private void turn() throws IOException {
    fill();
    if (batch.isEmpty()) {
      rest();
      return;
    }
    naps = 0;
    if (wire == null) {
      wire = Wire.open(syslog, stop);
      opened = System.nanoTime();
    }
    try {
      wire.send(batch.unsent());
    } finally {
      settle();
    }
    arrived();
  }

  private void fill() {
    if (telling > 0) {
      return;
    }
    while (batch.hasRoom(LONGEST_FRAME)) {
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
    counters.inHand(batch.count());
  }

  private void add(HeldEvent event) {
    line.clear();
    format.write(event, line);
    line.cut(LONGEST, CUT);
    framing.add(line, batch);
  }

  private void settle() {
    int sent = batch.settle();
    if (telling == 0) {
      counters.handOver(sent);
      counters.inHand(batch.count());
    } else if (sent > 0) {
      told = telling;
      telling = 0;
    }
  }

  private void arrived() {
    if (away) {
      away = false;
      toldAt = System.nanoTime();
      tell(HeldEvent.warning(syslog + " is reached again"));
    }
    tellOfDrops();
  }

  /** Puts a message into the batch where drops are to be told, now or never. */
  private void tellOfDrops() {
    long drops = counters.droppedInAll();
    if (drops == told
        || !batch.isEmpty()
        || queue.size() > 0 && System.nanoTime() - toldAt < TELL_AGAIN) {
      return;
    }
    HeldEvent notice = HeldEvent.warning(counters.toldSince(told));
    add(notice);
    telling = drops;
    toldAt = System.nanoTime();
    tell(notice);
  }

  private void tell(HeldEvent notice) {
    try {
      notices.accept(notice);
    } catch (RuntimeException e) {
      // whoever is told, what is sent comes first
    }
  }

  /** Nothing is to be sent. */
  private void rest() {
    hurried = false;
    if (!registered && System.nanoTime() - started > SETTLED) {
      register();
    }
    tellOfDrops();
    if (!batch.isEmpty() || queue.size() > 0) {
      return;
    }
    if (naps < NAPS) {
      naps++;
      LockSupport.parkNanos(this, NAP);
      return;
    }
    asleep = true;
    if (queue.size() == 0 && !hurried) {
      LockSupport.parkNanos(this, SLEEP);
    }
    asleep = false;
  }

  private void register() {
    registered = true;
    try {
      SyslogBean.register(counters);
    } catch (Exception | LinkageError e) {
      // a JVM without JMX has no less of the rest
    }
  }

  private void failed(Throwable e) {
    boolean sending = wire != null;
    if (sending && System.nanoTime() - opened > STEADY) {
      backoff.reset();
    }
    closeWire();
    if (sending && syslog.protocol().equals("udp") && !(e instanceof PortUnreachableException)) {
      refuse();
    }
    if (!away && !stop.isOver()) {
      away = true;
      tell(HeldEvent.warning(syslog + " cannot be reached: " + reason(e)));
    }
    if (hurried) {
      hurried = false;
      hopeless = true;
    }
    pause(backoff.next());
  }

  /** A datagram that the system does not take now it will not take later. */
  private void refuse() {
    if (telling == 0 && !batch.isEmpty()) {
      counters.drop(Drop.REFUSED, batch.count());
    }
    telling = 0;
    batch.remove(batch.count());
    counters.inHand(0);
  }

  static String reason(Throwable e) {
    if (e instanceof UnknownHostException) {
      return "its name is not known";
    }
    String message = Trace.message(e);
    return message == null ? e.getClass().getName() : message;
  }

  private void pause(long nanos) {
    long start = System.nanoTime();
    long left = nanos;
    while (left > 0 && !hurried && !stop.isOver()) {
      // an interruption that is not meant as an end must not keep it from pausing
      if (Thread.interrupted() && stop.isAsked()) {
        return;
      }
      LockSupport.parkNanos(this, left);
      left = nanos - (System.nanoTime() - start);
    }
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
    int left = telling == 0 ? batch.count() : 0;
    while (queue.poll() != null) {
      left++;
    }
    batch.remove(batch.count());
    counters.inHand(0);
    counters.drop(Drop.STOPPED, left);
  }
}
