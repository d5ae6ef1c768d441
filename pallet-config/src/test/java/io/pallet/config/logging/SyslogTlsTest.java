package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom logs are sent by TLS, and to whom not a byte of them. */
final class SyslogTlsTest {

  private static final String SECRET_MESSAGE = "nobody else may read this";

  @TempDir private static Path directory;

  private static Certificate good;
  private static Certificate otherName;
  private static Certificate expired;

  private final List<LogEvent> notices = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void makeCertificates() throws Exception {
    String names = "SAN=dns:localhost,ip:127.0.0.1";
    good = Certificate.make(directory, "-dname", "CN=localhost", "-ext", names);
    otherName =
        Certificate.make(directory, "-dname", "CN=localhost", "-ext", "SAN=dns:logs.example.org");
    expired =
        Certificate.make(
            directory,
            "-dname",
            "CN=localhost",
            "-ext",
            names,
            "-startdate",
            "-10d",
            "-validity",
            "5");
  }

  private SyslogTarget start(Syslog syslog) {
    return SyslogTarget.start(syslog, Formats.ORIGIN, notices::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void sendsToAServerThatProvesItsName(String host) throws Exception {
    int count = Integer.getInteger("pallet.fuzz.count") / 10;
    try (Receiver receiver = Receiver.tls("octet-counting", good.server());
        SyslogTarget target = start(receiver.syslog(host, "rfc5424", good.trusted()))) {
      for (int i = 0; i < count; i++) {
        if (i % 100 == 0) {
          Await.until(() -> target.counts().queued() < 10_000, () -> "stuck " + notices);
        }
        target.accept(Event.of(String.valueOf(i)));
      }
      List<SyslogMessage> messages = receiver.awaitMessages(count);
      for (int i = 0; i < count; i++) {
        assertEquals(String.valueOf(i), messages.get(i).message());
      }
      assertEquals(count, Await.quiet(target).handedOver());
    }
  }

  @Test
  void sendsNothingToAServerOfAnotherName() throws Exception {
    assertRefused(otherName, otherName.trusted(), "name");
  }

  @Test
  void sendsNothingToAnExpiredCertificate() throws Exception {
    assertRefused(expired, expired.trusted(), "is not valid now");
  }

  @Test
  void sendsNothingToAServerThatNobodyVouchesFor() throws Exception {
    assertRefused(good, otherName.trusted(), "PKIX");
    assertRefused(good, Optional.empty(), "PKIX");
  }

  private void assertRefused(Certificate server, Optional<Authorities> trusted, String reason)
      throws Exception {
    notices.clear();
    try (Receiver receiver = Receiver.tls("newline", server.server())) {
      SyslogTarget target = start(receiver.syslog("localhost", "rfc5424", trusted));
      target.accept(Event.of(SECRET_MESSAGE));
      Await.until(() -> !notices.isEmpty(), () -> "not refused: " + target.counts());
      assertTrue(notices.get(0).message().contains(reason), notices.toString());
      target.close();
      SyslogCounts counts = Await.quiet(target);
      assertEquals(0, counts.handedOver());
      assertEquals(1, counts.dropped().get(Drop.STOPPED));
      assertEquals(0, receiver.count());
    }
  }

  @Test
  void sendsNothingByAnOldProtocol() throws Exception {
    byte[] hello = new byte[5 + 4 + 38];
    byte[] head = {22, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2};
    System.arraycopy(head, 0, hello, 0, head.length);
    hello[hello.length - 2] = 0x2f; // with AES, of TLS 1.1
    assertNothingLeaves(hello);
  }

  @Test
  void sendsNothingToAServerThatSpeaksNoTls() throws Exception {
    assertNothingLeaves("220 welcome\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void sendsNothingWhereTheHandshakeStalls() throws Exception {
    assertNothingLeaves();
  }

  /** Whatever the answers are, the client says nothing but its greeting and its goodbye. */
  private void assertNothingLeaves(byte... answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<byte[]> said = new CompletableFuture<>();
      Thread thread = new Thread(() -> said.complete(answer(server, answer)), "server");
      thread.start();
      SyslogTarget target =
          start(
              new Syslog(
                  "localhost", server.getLocalPort(), "tls", "rfc5424", "newline", good.trusted()));
      target.accept(Event.of(SECRET_MESSAGE));
      Await.until(() -> target.counts().queued() == 1, () -> target.counts().toString());
      target.close();
      byte[] bytes = said.get();
      assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("nobody"));
      for (int at = 0;
          at < bytes.length;
          at += 5 + (bytes[at + 3] & 255) * 256 + (bytes[at + 4] & 255)) {
        assertTrue(bytes[at] == 22 || bytes[at] == 21, () -> java.util.Arrays.toString(bytes));
      }
      SyslogCounts counts = Await.quiet(target);
      assertEquals(0, counts.handedOver());
      assertEquals(1, counts.dropped().get(Drop.STOPPED));
    }
  }

  /** Answers the first client, and gives all that it said. */
  private static byte[] answer(ServerSocket server, byte[] answer) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Socket client = server.accept();
        InputStream in = client.getInputStream()) {
      said.write(in.read());
      client.getOutputStream().write(answer);
      in.transferTo(said);
    } catch (java.io.IOException e) {
      // the client ended it
    }
    return said.toByteArray();
  }
}
