package io.pallet.config.logging;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A TCP connection, whose every wait ends. */
final class TcpWire implements Wire {

  /** What is lost where a server dies: no more of it is kept by the system. */
  static final int BUFFER = 128 * 1024;

  private static final long CONNECT = TimeUnit.SECONDS.toNanos(5);
  private static final long STALLED = TimeUnit.SECONDS.toNanos(30);

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final Stop stop;
  private final ByteBuffer ignored = ByteBuffer.allocate(1024);

  private TcpWire(SocketChannel channel, Selector selector, Stop stop) throws IOException {
    this.channel = channel;
    this.selector = selector;
    this.stop = stop;
    this.key = channel.register(selector, SelectionKey.OP_CONNECT);
  }

  /** Connects to the first address that answers. */
  static TcpWire open(Syslog syslog, Stop stop) throws IOException {
    IOException failure = new IOException("has no address");
    for (InetAddress address : InetAddress.getAllByName(syslog.host())) {
      try {
        return connect(new InetSocketAddress(address, syslog.port()), stop);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private static TcpWire connect(InetSocketAddress address, Stop stop) throws IOException {
    SocketChannel channel = SocketChannel.open();
    Selector selector = Selector.open();
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
      TcpWire wire = new TcpWire(channel, selector, stop);
      channel.connect(address);
      long start = System.nanoTime();
      while (!channel.finishConnect()) {
        wire.await(SelectionKey.OP_CONNECT, start, CONNECT, "does not answer");
      }
      return wire;
    } catch (IOException | RuntimeException e) {
      selector.close();
      channel.close();
      throw e;
    }
  }

  /** Waits a little for the connection; the caller looks again. */
  void await(int operation, long start, long limit, String what) throws IOException {
    stop.check(start, limit, what);
    key.interestOps(operation);
    selector.select(Stop.SLICE_MILLIS);
    selector.selectedKeys().clear();
  }

  /** Reads what is there, without waiting; -1 at the end. */
  int read(ByteBuffer target) throws IOException {
    return channel.read(target);
  }

  /** What servers say is of no interest, but for that they are gone. */
  @Override
  public void send(ByteBuffer frames) throws IOException {
    ignored.clear();
    if (channel.read(ignored) < 0) {
      throw new EOFException("closed the connection");
    }
    write(frames);
  }

  void write(ByteBuffer bytes) throws IOException {
    long moved = System.nanoTime();
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) > 0) {
        moved = System.nanoTime();
      } else {
        await(SelectionKey.OP_WRITE, moved, STALLED, "takes nothing");
      }
    }
  }

  /** Writes what can be written without waiting. */
  void writeNow(ByteBuffer bytes) throws IOException {
    channel.write(bytes);
  }

  @Override
  public void close() throws IOException {
    selector.close();
    channel.close();
  }
}
