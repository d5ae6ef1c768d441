package io.pallet.config.quarkus;

import io.netty.channel.Channel;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.TCPServerBase;
import java.lang.reflect.Field;
import org.jboss.logging.Logger;

/**
 * Stops listening when the application is told to end, so that who comes too late is sent elsewhere
 * at once, while requests in flight are finished.
 *
 * <p>Vert.x 4 closes a server with its connections or not at all, and Quarkus does so last.
 */
public final class ClosedDoor implements ShutdownListener {

  private static final Logger LOG = Logger.getLogger(ClosedDoor.class);

  @Override
  public void shutdown(ShutdownNotification notification) {
    try {
      VertxInternal vertx = (VertxInternal) Arc.container().instance(Vertx.class).get();
      for (HttpServerImpl server : vertx.sharedHttpServers().values()) {
        channel(server).close().awaitUninterruptibly();
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.debug("the server listens until it is closed", e);
    } finally {
      notification.done();
    }
  }

  private static Channel channel(HttpServerImpl server) throws ReflectiveOperationException {
    Field bound = TCPServerBase.class.getDeclaredField("bindFuture");
    bound.setAccessible(true);
    return (Channel) ((Future<?>) bound.get(server)).result();
  }
}
