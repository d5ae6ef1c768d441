package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A network of its own in which this machine has any address; only root may make one. */
final class Namespace implements AutoCloseable {

  private static final String IP = "/sbin/ip";

  private final String name = "pallet-" + ProcessHandle.current().pid();
  private final Process client;
  private final PrintStream requests;
  private final BufferedReader answers;

  private Namespace(List<String> addresses) throws Exception {
    run("-n", name, "link", "set", "lo", "up");
    run("-n", name, "link", "add", "eth0", "type", "veth", "peer", "name", "eth1");
    run("-n", name, "link", "set", "eth0", "up");
    run("-n", name, "link", "set", "eth1", "up");
    for (String address : addresses) {
      boolean link = address.endsWith("%eth0");
      String plain = link ? address.replace("%eth0", "/64") : address;
      run("-n", name, "addr", "add", plain, "dev", link ? "eth0" : "lo", "nodad");
    }
    List<String> line = launcher();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", classes().toString(), RawHttp.class.getName()));
    client = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    answers =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
  }

  /** A network with these addresses; the test is left out where there can be none. */
  static Namespace with(List<String> addresses) throws Exception {
    String name = "pallet-" + ProcessHandle.current().pid();
    assumeTrue(Files.isExecutable(Path.of(IP)), IP + " is not installed");
    assumeTrue(exit("netns", "add", name) == 0, "no network namespace can be made");
    try {
      return new Namespace(addresses);
    } catch (IOException e) {
      exit("netns", "del", name);
      throw e;
    }
  }

  /** What starts a command in it. */
  List<String> launcher() {
    return new ArrayList<>(List.of(IP, "netns", "exec", name));
  }

  /** The answer to a request from an address of this network; empty where nobody listens. */
  String send(String from, int port, String request) throws IOException {
    requests.println(from + " " + from + " " + port + " " + RawHttp.encoded(request));
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the client ended");
    }
    return RawHttp.decoded(answer);
  }

  private static Path classes() throws Exception {
    return Path.of(RawHttp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void run(String... arguments) throws Exception {
    if (exit(arguments) != 0) {
      throw new IOException("ip " + String.join(" ", arguments) + " failed");
    }
  }

  private static int exit(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(IP));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).inheritIO().start().waitFor();
  }

  @Override
  public void close() throws IOException {
    client.destroyForcibly();
    new ProcessBuilder(IP, "netns", "del", name).start();
  }
}
