package io.pallet.config.quarkus;

import io.pallet.config.assets.Answer;
import io.pallet.config.assets.AssetRequest;
import io.pallet.config.assets.Assets;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Answers with static files, which are read by threads that may wait.
 *
 * @param compresses whether Quarkus compresses what it sends, so that Vert.x would compress again,
 *     over HTTP/2, what is compressed already
 */
record AssetHandler(Assets assets, boolean compresses) implements Handler<RoutingContext> {

  private static final String ACCEPT_ENCODING = "Accept-Encoding";

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    if (path == null || !assets.concerns(path)) {
      context.next();
      return;
    }
    hold(context);
    boolean plain = compresses && request.version() == HttpVersion.HTTP_2;
    AssetRequest asked =
        AssetRequest.of(
            request.method().name(),
            path,
            name -> plain && name.equals(ACCEPT_ENCODING) ? null : request.getHeader(name));
    context
        .vertx()
        .executeBlocking(() -> assets.answer(asked), false)
        .onSuccess(answer -> go(context, answer, plain))
        .onFailure(context::fail);
  }

  /** Or its body and its end are lost to whoever comes next. */
  private static void hold(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.isEnded()) {
      request.pause();
      context.addEndHandler(
          sent -> {
            if (!request.isEnded()) {
              request.resume();
            }
          });
    }
  }

  private static void go(RoutingContext context, Optional<Answer> answer, boolean plain) {
    if (answer.isEmpty()) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response().setStatusCode(answer.get().status());
    if (plain && answer.get().status() == 200 && answer.get().headers().containsKey("Vary")) {
      // as Quarkus says that a route is to be compressed
      response.headers().remove("Content-Encoding");
    }
    answer.get().headers().forEach(response::putHeader);
    if (answer.get().length() == 0) {
      response.end();
    } else {
      sendBody(context, answer.get());
    }
  }

  private static void sendBody(RoutingContext context, Answer answer) {
    Vertx vertx = context.vertx();
    HttpServerResponse response = context.response();
    vertx
        .executeBlocking(answer::open, false)
        .compose(in -> new AssetBody(in, vertx, response).send(answer.length()))
        .onFailure(
            failure -> {
              if (response.headWritten()) {
                response.reset();
              } else {
                context.fail(failure);
              }
            });
  }
}
