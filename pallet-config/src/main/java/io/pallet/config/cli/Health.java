package io.pallet.config.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Progress;
import io.pallet.config.deploy.StepFailedException;
import io.pallet.config.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Answers whoever asks for health while a deploy runs: it lives, and is not ready. */
final class Health {

  private Health() {}

  /** Answers until the process ends; a path that ends in {@code ready...} asks for readiness. */
  static void start(int port, Progress progress) throws StepFailedException {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
      server.setExecutor(
          // a thread for each, as one that asks by halves is waited for
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "pallet-health");
                thread.setDaemon(true);
                return thread;
              }));
      server.createContext("/", exchange -> answer(exchange, progress));
      server.start();
    } catch (IOException | IllegalArgumentException e) {
      throw new StepFailedException(
          ExitCode.FAILED, "--health: port " + port + " is taken, or not allowed to this user");
    }
  }

  private static void answer(HttpExchange exchange, Progress progress) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean readiness = path.substring(path.lastIndexOf('/') + 1).startsWith("read");
    String body =
        Json.line(
            json -> {
              json.flag("live", true);
              json.flag("ready", false);
              json.text("deploy", progress.current());
            });
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    boolean isWanted = !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(readiness ? 503 : 200, isWanted ? bytes.length : -1);
    if (isWanted) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
