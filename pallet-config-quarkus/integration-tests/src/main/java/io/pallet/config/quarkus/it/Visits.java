package io.pallet.config.quarkus.it;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What is kept in the default database. */
@Singleton
public final class Visits {

  private final InjectableInstance<AgroalDataSource> dataSource;

  Visits(InjectableInstance<AgroalDataSource> dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds one, and says who the database takes us for, and how many there are. */
  public String add() throws SQLException {
    try (Connection connection = dataSource.get().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into visits (at) values (current_timestamp)");
      try (ResultSet row = statement.executeQuery("select current_user, count(*) from visits")) {
        row.next();
        return row.getString(1) + " " + row.getInt(2);
      }
    }
  }
}
