package io.pallet.config.logging;

import io.pallet.config.env.Env;
import io.pallet.config.env.Values;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's key with a certificate that it signed itself. */
record Certificate(KeyStore store) {

  private static final String PASSWORD = "swordfish";

  /** Made by the JDK's keytool, with these options. */
  static Certificate make(Path directory, String... options) throws Exception {
    Path file = directory.resolve("key-" + System.nanoTime() + ".p12");
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA", // what GnuTLS takes as the JDK writes it
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
    line.addAll(List.of(options));
    Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new AssertionError(said);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return new Certificate(store);
  }

  /** What a server needs to show it. */
  ServerSocketFactory server() throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  String pem() throws Exception {
    byte[] bytes = ((X509Certificate) store.getCertificate("server")).getEncoded();
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END CERTIFICATE-----\n";
  }

  byte[] key() throws Exception {
    return store.getKey("server", PASSWORD.toCharArray()).getEncoded();
  }

  /** Those who trust it, as the environment names them. */
  Optional<Authorities> trusted() throws Exception {
    return Env.of(Values.of(Map.of("SYSLOG_CA", pem()))).find(Syslog.SYSLOG_CA);
  }
}
