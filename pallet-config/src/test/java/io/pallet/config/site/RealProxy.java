package io.pallet.config.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy of the system in front of an application, with the settings of the documentation. */
final class RealProxy implements AutoCloseable {

  /** The proxies whose settings are tried. */
  enum Program {
    NGINX("/usr/sbin/nginx", "-e", "stderr", "-c"),
    HAPROXY("/usr/sbin/haproxy", "-db", "-f");

    private final List<String> command;

    Program(String... command) {
      this.command = List.of(command);
    }
  }

  private static final Path PAGE = Path.of("../docs/proxy.md");
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** Where its clients come from. */
  static final String CLIENT = "127.0.0.9";

  private final int http = freePort();
  private final int https = freePort();
  private final Path directory;
  private final SSLContext tls;
  private final Process process;

  private RealProxy(Program program, Path directory, int application) throws Exception {
    this.directory = directory;
    this.tls = writeCertificate();
    String settings = settings(program, application);
    Path file = Files.writeString(directory.resolve("proxy.conf"), settings);
    Path log = directory.resolve("proxy.log");
    this.process =
        new ProcessBuilder(
                Stream.concat(program.command.stream(), Stream.of(file.toString())).toList())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long start = System.nanoTime();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
        process.destroyForcibly();
        throw new AssertionError(Files.readString(log));
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  /** A running proxy; the test is left out where the program is not installed. */
  static RealProxy start(Program program, Path directory, int application) throws Exception {
    String path = program.command.get(0);
    assumeTrue(Files.isExecutable(Path.of(path)), path + " is not installed");
    return new RealProxy(program, directory, application);
  }

  private String settings(Program program, int application) throws IOException {
    String documented =
        documented(program)
            .replace("app:8000", "127.0.0.1:" + application)
            .replace("/etc/nginx", directory.toString())
            .replace("/etc/haproxy", directory.toString());
    if (program == Program.HAPROXY) {
      return "defaults\n timeout connect 9s\n timeout client 9s\n timeout server 9s\n"
          + documented
              .replace("bind :80", "bind 127.0.0.1:" + http)
              .replace("bind :443", "bind 127.0.0.1:" + https);
    }
    String temporary = "";
    for (String name : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      temporary += name + "_temp_path " + directory.resolve(name) + ";\n";
    }
    return "daemon off; master_process off; pid "
        + directory.resolve("pid")
        + "; events {}\nhttp { access_log off;\n"
        + temporary
        + documented
            .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
            .replace("listen 443 ", "listen 127.0.0.1:" + https + " ")
        + "}\n";
  }

  /** The settings as they stand on the page. */
  private static String documented(Program program) throws IOException {
    String language = program == Program.NGINX ? "nginx" : "haproxy";
    Matcher block =
        Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    if (!block.find()) {
      throw new AssertionError("no settings for " + language);
    }
    return block.group(1);
  }

  /** A key and its certificate, as files for the proxy. */
  private SSLContext writeCertificate() throws Exception {
    Path store = directory.resolve("site.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=shop.example.org",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new AssertionError(Files.readString(directory.resolve("keytool.log")));
    }
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    String key = pem("PRIVATE KEY", keys.getKey("site", PASSWORD).getEncoded());
    String certificate = pem("CERTIFICATE", keys.getCertificate("site").getEncoded());
    Files.writeString(directory.resolve("site.key"), key);
    Files.writeString(directory.resolve("site.pem"), certificate + key);
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("site", keys.getCertificate("site"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String pem(String what, byte[] content) {
    String body = Base64.getMimeEncoder().encodeToString(content);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }

  private boolean listens() {
    try (Socket socket = new Socket("127.0.0.1", https)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The whole answer to a request, by TLS or not. */
  String send(boolean secure, String request) throws IOException {
    try (Socket socket = secure ? tls.getSocketFactory().createSocket() : new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(CLIENT), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", secure ? https : http));
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (SocketException e) {
      throw new IOException("no port is free", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
