package io.pallet.config.quarkus.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Answers when the database does. */
@Path("/hello")
public final class Hello {

  private final AgroalDataSource dataSource;

  Hello(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @GET
  public String hello() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return "hello " + connection.isValid(1);
    }
  }
}
