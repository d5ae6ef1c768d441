package io.pallet.examples.acceptance;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A guestbook that serves on a free port, until it is closed. */
public record Served(Process process, int port, Path log, HttpClient client)
    implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(100);
  private static final AtomicInteger PORTS = new AtomicInteger();

  public static Served start(Path directory, Map<String, String> environment) throws Exception {
    Map<String, String> withPort = new HashMap<>(environment);
    int port = freePort();
    withPort.put("PORT", Integer.toString(port));
    Path log = Files.createTempFile(directory, "serve", ".log");
    Process process = new GuestbookJar(directory, withPort).serve(log);
    Served served = new Served(process, port, log, HttpClient.newHttpClient());
    served.awaitListening(true);
    return served;
  }

  /** Waits until connections are taken, or are no longer. */
  public void awaitListening(boolean listening) throws Exception {
    long start = System.nanoTime();
    while (listens() != listening) {
      boolean ended = listening && !process.isAlive();
      if (ended || System.nanoTime() - start > PATIENCE_NANOS) {
        process.destroyForcibly();
        throw new AssertionError("port " + port + ": " + Files.readString(log));
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  private boolean listens() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  public HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> getBytes(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> sign(Form form) throws Exception {
    HttpRequest request =
        request("/sign")
            .header("Content-Type", form.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
            .build();
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path));
  }

  /** Asks it to end, as an orchestrator does. */
  public int terminate() throws Exception {
    process.destroy();
    return awaitExit();
  }

  public int awaitExit() throws Exception {
    if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
      throw new AssertionError("does not end: " + Files.readString(log));
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    }
  }

  /** None that the system gives to anybody else until it is taken, nor another run of tests. */
  private static int freePort() throws IOException {
    int first = 10_000 + (int) (ProcessHandle.current().pid() % 2_000) * 10;
    int port = 0;
    for (int i = 0; port == 0 && i < 10; i++) {
      int next = first + PORTS.getAndIncrement() % 10;
      port = isFree(next) ? next : 0;
    }
    return port;
  }
}
