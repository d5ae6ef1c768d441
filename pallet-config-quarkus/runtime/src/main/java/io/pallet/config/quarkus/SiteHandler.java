package io.pallet.config.quarkus;

import io.pallet.config.site.ForwardedHeaders;
import io.pallet.config.site.Resolved;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hands each request to its router once more, as its client sent it, so that everything in Quarkus
 * sees that one.
 */
record SiteHandler(ForwardedHeaders headers) implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.remoteAddress() instanceof ClientAddress) {
      context.next();
      return;
    }
    Resolved resolved = headers.resolve(new VertxReceived(request));
    hide(request.headers());
    ((RoutingContextInternal) context).currentRouter().handle(new SiteRequest(request, resolved));
  }

  /** Once read, they are of no use to anybody. */
  private void hide(MultiMap fields) {
    List<String> hidden = new ArrayList<>(0);
    for (Map.Entry<String, String> field : fields) {
      if (headers.hides(field.getKey())) {
        hidden.add(field.getKey());
      }
    }
    hidden.forEach(fields::remove);
  }
}
