package io.pallet.config.quarkus.it;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says hello. */
@Path("/hello")
public final class Hello {

  @GET
  public String hello() {
    return "hello";
  }
}
