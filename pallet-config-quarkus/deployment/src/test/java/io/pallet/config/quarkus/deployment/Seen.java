package io.pallet.config.quarkus.deployment;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What an application sees of its requests. */
@Path("/seen")
public final class Seen {

  @GET
  public String seen(HttpServerRequest request, UriInfo uri) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return request.remoteAddress().host() + " " + uri.getAbsolutePath() + " " + forwarded;
  }

  @GET
  @Path("elsewhere")
  public Response elsewhere() {
    return Response.seeOther(URI.create("/there")).build();
  }

  /** Asks by a proxy that has the client's word. */
  static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("X-Forwarded-For", "203.0.113.7")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "shop.example.org")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
