package io.pallet.examples.plain;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.pallet.config.assets.Answer;
import io.pallet.config.assets.AssetRequest;
import io.pallet.config.assets.Assets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Answers with static files, where no front-end server answers first. */
record StaticHandler(Assets assets) implements Handler {

  @Override
  public void handle(Context context) throws IOException {
    Optional<Answer> answer =
        assets.answer(AssetRequest.of(context.method().name(), context.path(), context::header));
    if (answer.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.status(answer.get().status());
    HttpServletResponse response = context.res();
    answer.get().headers().forEach(response::setHeader);
    answer.get().writeTo(response.getOutputStream());
  }
}
