package io.pallet.config.quarkus.it;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How much is in the archive. */
@Path("/archive")
public final class Archive {

  private final InjectableInstance<AgroalDataSource> archive;

  Archive(@DataSource("archive") InjectableInstance<AgroalDataSource> archive) {
    this.archive = archive;
  }

  @GET
  public String size() throws SQLException {
    try (Connection connection = archive.get().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from archive")) {
      row.next();
      return row.getString(1);
    }
  }
}
