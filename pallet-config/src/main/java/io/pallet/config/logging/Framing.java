package io.pallet.config.logging;

/** How messages are told apart on their way. */
final class Framing {

  private static final byte[] NOTHING = {};
  private static final byte[] LINE_BREAK = {'\n'};

  private final boolean counts;
  private final byte[] after;
  private final Line count = new Line();

  Framing(Syslog syslog) {
    boolean stream = !syslog.protocol().equals("udp");
    this.counts = stream && syslog.framing().equals("octet-counting");
    // IXDjango's datagrams end in a line break too
    boolean breaks = stream ? !counts : syslog.format().equals("rfc3164");
    this.after = breaks ? LINE_BREAK : NOTHING;
  }

  void add(Line message, Batch batch) {
    count.clear();
    if (counts) {
      count.number(message.length());
      count.ascii(' ');
    }
    batch.add(count.bytes(), count.length(), message, after);
  }
}
