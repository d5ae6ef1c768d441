package io.pallet.config.logging;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;

/** One datagram a message. */
final class UdpWire implements Wire {

  /** No datagram is ever answered: only asking again tells that a name has a new address. */
  private static final long FRESH = TimeUnit.SECONDS.toNanos(30);

  private final Syslog syslog;
  private final DatagramChannel channel = DatagramChannel.open();
  private InetAddress address;
  private long asked = System.nanoTime();

  private UdpWire(Syslog syslog, InetAddress address) throws IOException {
    this.syslog = syslog;
    this.address = address;
  }

  static UdpWire open(Syslog syslog) throws IOException {
    UdpWire wire = new UdpWire(syslog, InetAddress.getByName(syslog.host()));
    try {
      wire.connect();
      return wire;
    } catch (IOException e) {
      wire.close();
      throw e;
    }
  }

  private void connect() throws IOException {
    channel.connect(new InetSocketAddress(address, syslog.port()));
  }

  @Override
  public void send(ByteBuffer frame) throws IOException {
    if (System.nanoTime() - asked > FRESH) {
      ask();
    }
    channel.write(frame);
  }

  private void ask() throws IOException {
    asked = System.nanoTime();
    try {
      InetAddress now = InetAddress.getByName(syslog.host());
      if (!now.equals(address)) {
        address = now;
        channel.disconnect();
        connect();
      }
    } catch (UnknownHostException e) {
      // the old address is the best there is
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
