package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.QuarkusDevModeTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Development with no variables at all. */
final class DevModeTest {

  private static final int PORT = freePort();

  @RegisterExtension
  static final QuarkusDevModeTest APPLICATION =
      new QuarkusDevModeTest()
          .withApplicationRoot(
              root ->
                  root.addClass(Kind.class)
                      .addAsResource(new StringAsset("a {}"), "static/app.css")
                      .addAsResource(
                          new StringAsset("pallet.databases=default\nquarkus.http.port=" + PORT),
                          "application.properties"));

  /** Which database this is. */
  @Path("/kind")
  public static final class Kind {

    private final AgroalDataSource dataSource;

    public Kind(AgroalDataSource dataSource) {
      this.dataSource = dataSource;
    }

    @GET
    public String kind() throws SQLException {
      try (Connection connection = dataSource.getConnection()) {
        return connection.getMetaData().getDatabaseProductName();
      }
    }
  }

  /** Static files have their own names then, and are read anew. */
  @Test
  void quarkusStartsADatabaseAndTheDevUiShowsTheEnvironment() throws Exception {
    assertEquals("H2", get("/kind"));
    String data = get("/q/dev-ui/pallet-config-quarkus-data.js").replaceAll("\\s+", "");
    assertTrue(data.contains("\"variable\":\"SITE_PROTOCOL\""), data);
    assertTrue(data.contains("problems="), data);
    assertEquals("a {}", get("/static/app.css"));
    APPLICATION.modifyResourceFile("static/app.css", css -> "b {}");
    assertEquals("b {}", get("/static/app.css"));
  }

  private static String get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
