package io.pallet.config.spring;

import io.pallet.config.assets.Answer;
import io.pallet.config.assets.AssetRequest;
import io.pallet.config.assets.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Answers with static files; what is none of them is left to Boot's resource handling. */
final class AssetHandlerMapping extends AbstractHandlerMapping {

  private final Assets assets;

  AssetHandlerMapping(Assets assets) {
    this.assets = assets;
    // behind controllers, before resources
    setOrder(Ordered.LOWEST_PRECEDENCE - 2);
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws IOException {
    Optional<Answer> answer =
        assets.answer(
            AssetRequest.of(request.getMethod(), request.getRequestURI(), request::getHeader));
    return answer.map(AssetHandlerMapping::handler).orElse(null);
  }

  private static HttpRequestHandler handler(Answer answer) {
    return (request, response) -> send(answer, response);
  }

  private static void send(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    answer.writeTo(response.getOutputStream());
  }
}
