package io.pallet.config.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.KeyValuePair;

/** What Debian's rsyslog makes of our messages. */
@Tag("deep")
@EnabledIf("isInstalled")
final class RsyslogTest {

  private static final Path RSYSLOGD = Path.of("/usr/sbin/rsyslogd");

  @TempDir private Path directory;

  static boolean isInstalled() {
    return Files.isExecutable(RSYSLOGD);
  }

  @ParameterizedTest
  @CsvSource({
    "udp, octet-counting",
    "tcp, octet-counting",
    "tcp, newline",
    "tls, octet-counting",
    "tls, newline"
  })
  void takesOneRecordWhateverATextHolds(String protocol, String framing) throws Exception {
    Certificate certificate =
        Certificate.make(directory, "-dname", "CN=localhost", "-ext", "SAN=dns:localhost");
    int port = freePort();
    Path out = directory.resolve("out.log");
    Process rsyslog = start(protocol, port, certificate, out);
    boolean datagrams = protocol.equals("udp");
    List<String> texts =
        Hostile.texts(Integer.getInteger("pallet.fuzz.count") / (datagrams ? 100 : 10));
    // no more at once than buffers hold
    int stretch = datagrams ? 100 : 5_000;
    Optional<Authorities> trusted =
        protocol.equals("tls") ? certificate.trusted() : Optional.empty();
    Syslog syslog = new Syslog("localhost", port, protocol, "rfc5424", framing, trusted);
    try (SyslogTarget target =
        SyslogTarget.start(
            syslog, Formats.ORIGIN, notice -> System.out.println(notice.message()))) {
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        target.accept(
            Event.of("number " + i + " " + text)
                .from("shop" + text)
                .in(text)
                .with(Map.of(text, text))
                .with(new KeyValuePair(text, text)));
        if (i % stretch == stretch - 1) {
          int sent = i + 1;
          Await.until(() -> lines(out).size() >= sent, () -> lines(out).size() + " of " + sent);
        }
      }
      Await.until(() -> lines(out).size() >= texts.size(), () -> "" + lines(out).size());
    } finally {
      rsyslog.destroy();
      rsyslog.waitFor();
    }
    List<String> lines = lines(out);
    assertEquals(texts.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(
          lines
              .get(i)
              .matches(
                  "4242\\t[!-~]{1,48}\\t\\[pallet@32473 [^\\t]*\\]\\t\ufeff?number " + i + " .*"),
          lines.get(i));
    }
  }

  /** The lines of ours, without what rsyslog says of itself. */
  private static List<String> lines(Path out) {
    try {
      return Files.readString(out, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.contains("\trsyslogd\t"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Process start(String protocol, int port, Certificate certificate, Path out)
      throws Exception {
    Path pem = Files.writeString(directory.resolve("server.pem"), certificate.pem());
    Path key =
        Files.writeString(
            directory.resolve("key.pem"),
            "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.key())
                + "\n-----END PRIVATE KEY-----\n");
    String module = protocol.equals("udp") ? "imudp" : "imtcp";
    String tls =
        protocol.equals("tls")
            ? " StreamDriver.Name=\"gtls\" StreamDriver.Mode=\"1\" StreamDriver.AuthMode=\"anon\""
            : "";
    String configuration =
        """
        global(workDirectory="%s" defaultNetstreamDriverCAFile="%s"
          defaultNetstreamDriverCertFile="%s" defaultNetstreamDriverKeyFile="%s"
          processInternalMessages="on")
        module(load="%s"%s)
        input(type="%s" address="127.0.0.1" port="%d")
        template(name="line" type="string"
          string="%%procid%%\\t%%app-name%%\\t%%structured-data%%\\t%%msg%%\\n")
        action(type="omfile" file="%s" template="line" asyncWriting="off" flushOnTXEnd="on")
        """
            .formatted(directory, pem, pem, key, module, tls, module, port, out);
    Path file = Files.writeString(directory.resolve("rsyslog.conf"), configuration);
    Process process =
        new ProcessBuilder(
                RSYSLOGD.toString(),
                "-n",
                "-f",
                file.toString(),
                "-i",
                directory.resolve("pid").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("rsyslog.txt").toFile())
            .start();
    Await.until(
        () -> Files.exists(out) || !process.isAlive(),
        () -> "rsyslogd does not start: " + directory.resolve("rsyslog.txt"));
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
