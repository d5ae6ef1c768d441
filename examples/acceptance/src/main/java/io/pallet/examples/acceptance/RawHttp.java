package io.pallet.examples.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Requests that arrive as they are written here, from whichever address of this machine. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 40_000;

  private RawHttp() {}

  /**
   * Sends a request, and takes all that comes back until the connection is closed.
   *
   * @param from the address that it comes from
   * @param to the address that it goes to
   */
  static String send(String from, String to, int port, String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress(InetAddress.getByName(to), port), PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What stands behind the headers of an answer. */
  static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  /**
   * Sends what lines of standard input ask for, {@code from to port request}; an empty line is the
   * answer where nobody listens. Requests and answers are encoded.
   */
  public static void main(String[] none) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ", 4);
      String answer = "";
      try {
        answer = send(parts[0], parts[1], Integer.parseInt(parts[2]), decoded(parts[3]));
      } catch (ConnectException e) {
        // nobody listens yet
      }
      out.println(encoded(answer));
    }
  }

  static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
