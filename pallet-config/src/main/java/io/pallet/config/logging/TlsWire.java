package io.pallet.config.logging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** A TLS connection to a server that proved its name; nothing is sent before it has. */
final class TlsWire implements Wire {

  private static final long HANDSHAKE = TimeUnit.SECONDS.toNanos(10);
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final TcpWire tcp;
  private final SSLEngine engine;
  private final ByteBuffer outgoing;
  private final ByteBuffer incoming;
  private final ByteBuffer ignored;

  private TlsWire(TcpWire tcp, SSLEngine engine) {
    this.tcp = tcp;
    this.engine = engine;
    int packet = engine.getSession().getPacketBufferSize();
    this.outgoing = ByteBuffer.allocateDirect(packet);
    this.incoming = ByteBuffer.allocateDirect(2 * packet);
    this.ignored = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
  }

  static TlsWire open(Syslog syslog, Stop stop) throws IOException {
    SSLEngine engine = Tls.engine(syslog);
    TlsWire wire = new TlsWire(TcpWire.open(syslog, stop), engine);
    try {
      engine.beginHandshake();
      wire.handshake();
      wire.checkDates();
      return wire;
    } catch (IOException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  /** The JDK takes a certificate that is an authority itself without a look at its dates. */
  private void checkDates() throws IOException {
    try {
      ((X509Certificate) engine.getSession().getPeerCertificates()[0]).checkValidity();
    } catch (CertificateException e) {
      throw new SSLException("its certificate is not valid now: " + e.getMessage(), e);
    }
  }

  private void handshake() throws IOException {
    long start = System.nanoTime();
    while (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
      if (!step()) {
        receive();
        if (!step()) {
          tcp.await(SelectionKey.OP_READ, start, HANDSHAKE, "does not finish the TLS handshake");
        }
      }
    }
  }

  /** Takes the next step of the handshake; false: more must be received first. */
  private boolean step() throws IOException {
    HandshakeStatus status = engine.getHandshakeStatus();
    switch (status) {
      case NEED_TASK -> task();
      case NEED_WRAP -> wrap(NOTHING);
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
        return unwrap();
      }
      default -> {
        // finished
      }
    }
    return true;
  }

  private void task() {
    Runnable task = engine.getDelegatedTask();
    if (task != null) {
      task.run();
    }
  }

  private void wrap(ByteBuffer frames) throws IOException {
    outgoing.clear();
    SSLEngineResult result = engine.wrap(frames, outgoing);
    if (result.getStatus() == Status.CLOSED) {
      throw new EOFException("closed the connection");
    }
    outgoing.flip();
    tcp.write(outgoing);
  }

  private void receive() throws IOException {
    if (tcp.read(incoming) < 0) {
      throw new EOFException("closed the connection");
    }
  }

  /** Reads one record; false: there is none that is whole. */
  private boolean unwrap() throws SSLException, EOFException {
    incoming.flip();
    ignored.clear();
    SSLEngineResult result;
    try {
      result = engine.unwrap(incoming, ignored);
    } finally {
      incoming.compact();
    }
    if (result.getStatus() == Status.CLOSED) {
      throw new EOFException("closed the connection");
    }
    return result.getStatus() == Status.OK;
  }

  /** One record holds one batch: where it does not go out whole, none of it can be read. */
  @Override
  public void send(ByteBuffer frames) throws IOException {
    receive();
    while (incoming.position() > 0 && unwrap()) {
      handshake(); // only where the server wants new keys
    }
    while (frames.hasRemaining()) {
      int before = frames.position();
      try {
        wrap(frames);
      } catch (IOException e) {
        frames.position(before);
        throw e;
      }
    }
  }

  /** Says goodbye, as far as that can be done without waiting. */
  @Override
  public void close() throws IOException {
    try {
      engine.closeOutbound();
      outgoing.clear();
      engine.wrap(NOTHING, outgoing);
      outgoing.flip();
      tcp.writeNow(outgoing);
    } catch (IOException e) {
      // the connection is of no more use either way
    }
    tcp.close();
  }
}
