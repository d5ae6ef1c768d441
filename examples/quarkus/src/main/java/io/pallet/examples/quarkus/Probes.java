package io.pallet.examples.quarkus;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** What machines ask. */
@Path("/")
public class Probes {

  /** A request as the application sees it. */
  public record Seen(
      String scheme, String host, int port, String clientIp, boolean secure, String url) {}

  /** Liveness: the process answers, whatever its database does. */
  @GET
  @Path("healthz")
  @Produces(MediaType.TEXT_PLAIN)
  public String healthz() {
    return "ok";
  }

  @GET
  @Path("whoami")
  public Seen whoami(HttpServerRequest request, UriInfo uri) {
    return new Seen(
        request.scheme(),
        uri.getBaseUri().getHost(),
        port(uri.getBaseUri()),
        request.remoteAddress().host(),
        request.isSSL(),
        uri.getAbsolutePath().toString());
  }

  /** A URI leaves out the port that its scheme implies. */
  private static int port(URI uri) {
    int standard = uri.getScheme().equals("https") ? 443 : 80;
    return uri.getPort() == -1 ? standard : uri.getPort();
  }
}
