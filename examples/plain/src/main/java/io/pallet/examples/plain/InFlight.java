package io.pallet.examples.plain;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets requests in flight finish.
 *
 * <p>Jetty's own stop timeout gives idle connections the same time as busy ones, so that one
 * browser that keeps its connection open holds every stop up to the end of it.
 */
final class InFlight {

  private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);

  private final GracefulHandler requests = new GracefulHandler();

  void watch(JettyConfig jetty) {
    jetty.modifyServer(server -> server.setHandler(requests));
  }

  /** Accepts no more connections, and waits until every request has its answer. */
  void finish(Server server, Duration grace) {
    for (NetworkConnector connector : server.getBeans(NetworkConnector.class)) {
      connector.close();
    }
    try {
      requests.shutdown().get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("{} requests did not finish in {}", requests.getCurrentRequestCount(), grace);
    } catch (ExecutionException e) {
      LOG.warn("could not wait for requests in flight", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
