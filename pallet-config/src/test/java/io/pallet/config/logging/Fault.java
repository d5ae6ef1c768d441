package io.pallet.config.logging;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What may be wrong with a syslog server. */
enum Fault {
  DOWN,
  NEVER_READS,
  ONE_BYTE_A_SECOND,
  RESETS,
  NO_NAME,
  TLS_STALLS;

  /** A server with this fault. */
  Server start() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReceiveBufferSize(4096);
    socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Server server = new Server(this, socket, new CopyOnWriteArrayList<>());
    if (this == DOWN) {
      socket.close();
    } else {
      Thread thread = new Thread(server::serve, "fault");
      thread.setDaemon(true);
      thread.start();
    }
    return server;
  }

  /** The server, until it is closed. */
  record Server(Fault fault, ServerSocket socket, List<Socket> connections) implements Closeable {

    Syslog syslog() {
      return new Syslog(
          fault == NO_NAME ? "no-such-host.invalid" : "localhost",
          socket.getLocalPort(),
          fault == TLS_STALLS ? "tls" : "tcp",
          "rfc5424",
          "octet-counting",
          Optional.empty());
    }

    private void serve() {
      try {
        while (true) {
          Socket connection = socket.accept();
          connections.add(connection);
          if (fault == RESETS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            connection.setSoLinger(true, 0);
            connection.close();
          }
          while (fault == ONE_BYTE_A_SECOND && connection.getInputStream().read() >= 0) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
          }
        }
      } catch (IOException e) {
        // closed
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
      for (Socket connection : connections) {
        connection.close();
      }
    }
  }
}
