package io.pallet.config.notify;

import io.pallet.config.env.Secret;
import io.pallet.config.service.OutboundProxy;
import io.pallet.config.service.ServiceUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells everybody at once, and does not wait long. */
public final class Messenger {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Optional<Secret> token;
  private final HttpClient client;

  public Messenger(Optional<Secret> token, OutboundProxy proxy) {
    this.token = token;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(new OutboundProxies(proxy))
            .build();
  }

  /** Tells it to all of these; returns what went wrong, a line each, without what is secret. */
  public List<String> tell(News news, List<ServiceUrl> urls) {
    long end = System.nanoTime() + LONGEST.toNanos();
    Map<ServiceUrl, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    for (ServiceUrl url : urls) {
      try {
        answers.put(url, client.sendAsync(request(news, url), BodyHandlers.ofString()));
      } catch (IOException | IllegalArgumentException e) {
        failures.add(place(url) + " cannot be told");
      }
    }
    answers.forEach((url, answer) -> failure(url, answer, end).ifPresent(failures::add));
    return failures;
  }

  private HttpRequest request(News news, ServiceUrl url) throws IOException {
    Receiver receiver = Receiver.at(url);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(receiver.target(url)))
            .timeout(LONGEST)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(receiver.body(news, url)));
    Optional<Secret> own = url.password().isPresent() ? url.password() : token;
    own.ifPresent(secret -> request.headers(receiver.header(secret).toArray(new String[0])));
    return request.build();
  }

  private static Optional<String> failure(
      ServiceUrl url, CompletableFuture<HttpResponse<String>> answer, long end) {
    try {
      long left = Math.max(0, end - System.nanoTime());
      HttpResponse<String> response = answer.get(left, TimeUnit.NANOSECONDS);
      boolean refused =
          response.statusCode() >= 300
              || (Receiver.at(url) == Receiver.NEW_RELIC && response.body().contains("\"errors\""));
      return refused
          ? Optional.of(place(url) + " answered with status " + response.statusCode())
          : Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      return Optional.of(place(url) + " does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(place(url) + " was not waited for");
    }
  }

  /** Its path may be as good as a password. */
  private static String place(ServiceUrl url) {
    return url.scheme() + "://" + url.address();
  }
}
