package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Source;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;

/** The JDBC drivers on the class path. */
public final class Drivers {

  private Drivers() {}

  /** What is wrong where a database's driver is not on the class path. */
  public static Optional<Problem> problem(Database database, Source source) {
    String variable = Database.URL.named(database.name()).name();
    DatabaseUrl url = database.url();
    Dialect dialect = url.dialect();
    try {
      return url.targetAmong(Drivers::isPresent).isPresent()
          ? Optional.empty()
          : Optional.of(
              Problem.error(
                  Code.NO_DRIVER,
                  variable,
                  source,
                  variable + " needs " + dialect.driver() + ", which is not on the class path",
                  "add the dependency " + dialect.dependency() + " to the build"));
    } catch (InvalidValueException e) {
      return Optional.of(
          Problem.error(e.code(), variable, source, variable + " " + e.problem(), e.help()));
    }
  }

  /**
   * What is called to connect.
   *
   * @throws IllegalStateException where no driver is on the class path
   */
  public static JdbcTarget target(DatabaseUrl url) {
    return url.targetAmong(Drivers::isPresent)
        .orElseThrow(() -> new IllegalStateException(url.driver() + " is not on the class path"));
  }

  /** A connection of its own, from no pool. */
  public static Connection connect(DatabaseUrl url) throws SQLException {
    JdbcTarget target = target(url);
    Connection connection = driver(target).connect(target.url(), target.properties());
    if (connection == null) {
      throw new SQLException("the driver does not take " + target.url());
    }
    return connection;
  }

  private static Driver driver(JdbcTarget target) {
    try {
      return Class.forName(target.driver())
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(target.driver() + " cannot be used", e);
    }
  }

  /** Whether the driver of this class is on the class path. */
  public static boolean isPresent(String className) {
    try {
      Class.forName(className, false, Drivers.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
