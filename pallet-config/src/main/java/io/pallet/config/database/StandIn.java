package io.pallet.config.database;

import java.util.Optional;
import java.util.function.Predicate;

/** Which driver is called where the scheme's own is missing, or where there is a better one. */
final class StandIn {

  private StandIn() {}

  static Optional<JdbcTarget> choose(DatabaseUrl url, Predicate<String> isPresent) {
    Dialect dialect = url.dialect();
    if (dialect == Dialect.REDSHIFT && isPresent.test(Dialect.REDSHIFT_DRIVER)) {
      return Optional.of(redshift(url.target()));
    }
    if (isPresent.test(dialect.driver())) {
      return Optional.of(url.target());
    }
    return dialect == Dialect.MYSQL && isPresent.test(Dialect.MARIADB.driver())
        ? Optional.of(mariadb(url).target())
        : Optional.empty();
  }

  /** Redshift's driver descends from PostgreSQL's, and reads the same URL. */
  private static JdbcTarget redshift(JdbcTarget target) {
    String place = target.url().substring(Dialect.REDSHIFT.prefix().length());
    return new JdbcTarget(Dialect.REDSHIFT_DRIVER, "jdbc:redshift://" + place, target.properties());
  }

  private static DatabaseUrl mariadb(DatabaseUrl url) {
    return DatabaseUrl.parse("mariadb" + url.render().substring(url.scheme().length()));
  }
}
