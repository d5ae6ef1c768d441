package io.pallet.config.logging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A way to a syslog server that is open, and is given up at the first failure. */
interface Wire extends Closeable {

  /**
   * Hands all of it to the operating system; the position tells how much was, where it fails.
   *
   * @throws IOException where the server is gone, or takes nothing for too long
   */
  void send(ByteBuffer frames) throws IOException;

  /** Opens the way to this server. */
  static Wire open(Syslog syslog, Stop stop) throws IOException {
    return switch (syslog.protocol()) {
      case "tcp" -> TcpWire.open(syslog, stop);
      case "tls" -> TlsWire.open(syslog, stop);
      default -> UdpWire.open(syslog);
    };
  }
}
