package io.pallet.examples.quarkus;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

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
    HostAndPort authority = request.authority();
    int standard = request.isSSL() ? 443 : 80;
    return new Seen(
        request.scheme(),
        authority.host(),
        authority.port() < 0 ? standard : authority.port(),
        request.remoteAddress().host(),
        request.isSSL(),
        uri.getAbsolutePath().toString());
  }
}
