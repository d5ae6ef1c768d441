package io.pallet.config.quarkus.it;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.Site;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

/** Says hello, and what it knows. */
@Path("/")
public final class Hello {

  private final Greeting greeting;
  private final Site site;
  private final PalletConfig config;
  private final Visits visits;

  Hello(Greeting greeting, Site site, PalletConfig config, Visits visits) {
    this.greeting = greeting;
    this.site = site;
    this.config = config;
    this.visits = visits;
  }

  @GET
  @Path("/hello")
  public String hello() {
    return greeting.words() + " " + site.host() + " " + config.environment().name().orElse("-");
  }

  @GET
  @Path("/visits")
  public String visits() throws SQLException {
    return visits.add();
  }
}
