package io.pallet.config.logging;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A syslog server that keeps what it receives, cut into messages as the framing says. */
final class Receiver implements Closeable {

  private final String protocol;
  private final String framing;
  private final Closeable socket;
  private final int port;
  private final List<byte[]> messages = new ArrayList<>();
  private final @Nullable Consumer<byte[]> reader;
  private final AtomicInteger count = new AtomicInteger();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  /** What was received that is no message. */
  private volatile String broken = "";

  private Receiver(
      String protocol,
      String framing,
      Closeable socket,
      int port,
      @Nullable Consumer<byte[]> reader) {
    this.protocol = protocol;
    this.framing = framing;
    this.socket = socket;
    this.port = port;
    this.reader = reader;
  }

  static Receiver udp() throws IOException {
    DatagramSocket socket = new DatagramSocket(null);
    socket.setReceiveBufferSize(8 * 1024 * 1024);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Receiver receiver = new Receiver("udp", "octet-counting", socket, socket.getLocalPort(), null);
    receiver.start(() -> receiver.datagrams(socket));
    return receiver;
  }

  static Receiver tcp(String framing) throws IOException {
    return tcp(framing, 0);
  }

  static Receiver tcp(String framing, int port) throws IOException {
    return tcp(framing, port, null);
  }

  /** One that keeps nothing, but hands each message on. */
  static Receiver tcp(String framing, int port, @Nullable Consumer<byte[]> reader)
      throws IOException {
    return stream("tcp", framing, ServerSocketFactory.getDefault(), port, reader);
  }

  static Receiver tls(String framing, ServerSocketFactory factory) throws IOException {
    return stream("tls", framing, factory, 0, null);
  }

  private static Receiver stream(
      String protocol,
      String framing,
      ServerSocketFactory factory,
      int port,
      @Nullable Consumer<byte[]> reader)
      throws IOException {
    ServerSocket socket = factory.createServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Receiver receiver = new Receiver(protocol, framing, socket, socket.getLocalPort(), reader);
    receiver.start(() -> receiver.connections(socket));
    return receiver;
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, "receiver");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  int port() {
    return port;
  }

  /** What a sender is told of this server. */
  Syslog syslog() {
    return syslog("localhost", "rfc5424", Optional.empty());
  }

  Syslog syslog(String host, String format, Optional<Authorities> authorities) {
    return new Syslog(host, port, protocol, format, framing, authorities);
  }

  private void datagrams(DatagramSocket from) {
    DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
    try {
      while (true) {
        from.receive(packet);
        keep(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void connections(ServerSocket from) {
    try {
      while (true) {
        Socket connection = from.accept();
        connections.add(connection);
        start(() -> read(connection));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void read(Socket connection) {
    try (InputStream in = new BufferedInputStream(connection.getInputStream(), 65_536)) {
      while (true) {
        byte[] message = framing.equals("newline") ? line(in) : counted(in);
        if (message == null) {
          return;
        }
        keep(message);
      }
    } catch (EOFException e) {
      // the sender, or this server, was ended within a message
    } catch (IOException e) {
      broken = e.toString();
    }
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    while (b != '\n') {
      if (b < 0) {
        if (line.size() > 0) {
          throw new EOFException();
        }
        return null;
      }
      line.write(b);
      b = in.read();
    }
    return line.toByteArray();
  }

  private byte[] counted(InputStream in) throws IOException {
    int length = 0;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b != ' '; b = in.read()) {
      if (b < '0' || b > '9') {
        broken = "no count but byte " + b;
        throw new EOFException();
      }
      length = 10 * length + b - '0';
    }
    byte[] message = in.readNBytes(length);
    if (message.length < length) {
      throw new EOFException();
    }
    return message;
  }

  private void keep(byte[] message) {
    if (reader != null) {
      reader.accept(message);
    } else {
      synchronized (messages) {
        messages.add(message);
      }
    }
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }

  String broken() {
    return broken;
  }

  /** What it has, once there are so many. */
  List<byte[]> await(int count) {
    Await.until(() -> count() >= count, () -> count() + " of " + count + " " + broken);
    return received();
  }

  List<byte[]> received() {
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  List<String> awaitTexts(int count) {
    return await(count).stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  List<SyslogMessage> awaitMessages(int count) {
    return await(count).stream().map(SyslogMessage::parse).toList();
  }

  /** Ends it, its connections too. */
  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
    // the port is free only when no thread is left that waits at it
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
