package io.pallet.examples.quarkus;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people see where there is no page, or where it fails. */
class Mishaps {

  private static final Logger LOG = Logger.getLogger(Mishaps.class);

  @ServerExceptionMapper
  Response refused(WebApplicationException e) {
    return notice(e.getResponse().getStatus(), Notice.MISSING);
  }

  @ServerExceptionMapper
  Response failed(Exception e) {
    LOG.error("a request failed", e);
    return notice(500, Notice.FAILED);
  }

  private static Response notice(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
