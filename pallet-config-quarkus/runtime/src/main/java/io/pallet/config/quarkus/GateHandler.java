package io.pallet.config.quarkus;

import io.pallet.config.site.Answer;
import io.pallet.config.site.Gate;
import io.pallet.config.site.Resolved;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Answers requests that are not for the application. */
record GateHandler(Gate gate) implements Handler<RoutingContext> {

  private static final String HSTS = "Strict-Transport-Security";

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Resolved resolved = ((ClientAddress) request.remoteAddress()).resolved();
    HttpServerResponse response = context.response();
    gate.hsts(resolved).ifPresent(value -> response.putHeader(HSTS, value));
    Optional<Answer> answer = gate.answer(resolved, request.path(), request.query());
    if (answer.isPresent()) {
      // what it still sends is not read
      request.resume();
      send(answer.get(), response);
    } else {
      context.next();
    }
  }

  private static void send(Answer answer, HttpServerResponse response) {
    response.setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    response.end(answer.body());
  }
}
