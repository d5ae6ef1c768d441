package io.pallet.examples.acceptance;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A syslog server for one client, from its first message to its last.
 *
 * @param variables how the client is told of it
 */
record SyslogServer(
    Map<String, String> variables, Closeable socket, FutureTask<List<SyslogMessage>> received)
    implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final char[] PASSWORD = "swordfish".toCharArray();
  private static final byte[] END = {};

  /** By {@code udp}, {@code tcp} or {@code tls}, with a certificate made in this directory. */
  static SyslogServer start(String protocol, Path directory) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("SYSLOG_SERVER", "localhost");
    variables.put("SYSLOG_PROTO", protocol);
    if (protocol.equals("udp")) {
      DatagramSocket socket = new DatagramSocket(0, HERE);
      socket.setReceiveBufferSize(1024 * 1024);
      return start(variables, socket.getLocalPort(), socket, () -> datagrams(socket));
    }
    ServerSocketFactory factory =
        protocol.equals("tls") ? certified(directory, variables) : ServerSocketFactory.getDefault();
    ServerSocket socket = factory.createServerSocket(0, 5, HERE);
    return start(variables, socket.getLocalPort(), socket, () -> stream(socket));
  }

  private static SyslogServer start(
      Map<String, String> variables,
      int port,
      Closeable socket,
      Callable<List<SyslogMessage>> reader) {
    variables.put("SYSLOG_PORT", String.valueOf(port));
    FutureTask<List<SyslogMessage>> received = new FutureTask<>(reader);
    Thread thread = new Thread(received, "syslog-server");
    thread.setDaemon(true);
    thread.start();
    return new SyslogServer(variables, socket, received);
  }

  /** All that came, once the client is gone. */
  List<SyslogMessage> all() throws Exception {
    if (socket instanceof DatagramSocket datagrams) {
      try (DatagramSocket sender = new DatagramSocket()) {
        sender.send(new DatagramPacket(END, 0, HERE, datagrams.getLocalPort()));
      }
    }
    return received.get(60, TimeUnit.SECONDS);
  }

  private static List<SyslogMessage> datagrams(DatagramSocket socket) throws IOException {
    List<SyslogMessage> messages = new ArrayList<>();
    DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
    for (socket.receive(packet); packet.getLength() > 0; socket.receive(packet)) {
      messages.add(SyslogMessage.parse(Arrays.copyOf(packet.getData(), packet.getLength())));
      packet.setLength(65_536);
    }
    return messages;
  }

  /** Each message with its length before it, as RFC 6587 has it. */
  private static List<SyslogMessage> stream(ServerSocket socket) throws IOException {
    List<SyslogMessage> messages = new ArrayList<>();
    try (Socket connection = socket.accept();
        DataInputStream in = new DataInputStream(connection.getInputStream())) {
      int length = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b >= '0' && b <= '9') {
          length = 10 * length + b - '0';
        } else if (b == ' ') {
          byte[] message = new byte[length];
          in.readFully(message);
          messages.add(SyslogMessage.parse(message));
          length = 0;
        } else {
          throw new AssertionError("no length, but " + b);
        }
      }
    }
    return messages;
  }

  private static ServerSocketFactory certified(Path directory, Map<String, String> variables)
      throws Exception {
    Path file = directory.resolve("syslog.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> options =
        List.of("-alias", "server", "-keyalg", "EC", "-dname", "CN=x", "-ext", "san=dns:localhost");
    List<String> line = new ArrayList<>(List.of(keytool, "-genkeypair", "-storepass"));
    line.addAll(List.of(new String(PASSWORD), "-keystore", file.toString()));
    line.addAll(options);
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(said);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    byte[] certificate = store.getCertificate("server").getEncoded();
    String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
    Path authority = directory.resolve("authority.pem");
    Files.writeString(
        authority, "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    variables.put("SYSLOG_CA_FILE", authority.toString());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
