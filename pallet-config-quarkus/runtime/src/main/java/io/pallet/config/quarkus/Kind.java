package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Dialect;
import io.pallet.config.database.JdbcTarget;
import io.pallet.config.env.Code;
import io.pallet.config.env.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kind of a data source, which the build fixes. */
final class Kind {

  private Kind() {}

  /** How the driver of this kind is called; empty where the URL is for another. */
  static Optional<JdbcTarget> target(String kind, DatabaseUrl url) {
    for (Dialect dialect : Dialect.values()) {
      if (kind.equals(of(dialect))) {
        return url.targetAmong(dialect.driver()::equals);
      }
    }
    return Optional.empty();
  }

  /** What keeps this build from running with these databases. */
  static List<Problem> problems(PalletConfig config, Build build) {
    List<Problem> problems = new ArrayList<>();
    if (!build.hasPools()) {
      return problems;
    }
    for (Database database : config.databases().values()) {
      String kind = build.kinds().get(database.name());
      String prefix = build.prefix("datasource", database.name());
      if (kind == null) {
        problems.add(notDeclared(config, database, build));
      } else if (target(kind, database.url()).isEmpty()) {
        problems.add(
            wrong(
                config, Database.URL.named(database.name()).name(), database.url(), kind, prefix));
      } else if (target(kind, database.forMigrations()).isEmpty()) {
        problems.add(
            wrong(
                config,
                Database.MIGRATE_URL.named(database.name()).name(),
                database.forMigrations(),
                kind,
                prefix));
      }
    }
    return problems;
  }

  private static Problem notDeclared(PalletConfig config, Database database, Build build) {
    String variable = Database.URL.named(database.name()).name();
    String names =
        build.kinds().isEmpty() ? "no database" : String.join(", ", build.kinds().keySet());
    return Problem.error(
        Code.NOT_DECLARED,
        variable,
        config.sourceOf(variable),
        variable + " is set, but the application was built for " + names,
        "build it with " + database.name() + " in pallet.databases, or remove the variable");
  }

  private static Problem wrong(
      PalletConfig config, String variable, DatabaseUrl url, String kind, String prefix) {
    return Problem.error(
        Code.WRONG_KIND,
        variable,
        config.sourceOf(variable),
        variable
            + " is for "
            + url.dialect().server()
            + ", but the application was built for "
            + kind,
        "give a URL of " + kind + ", or build with " + prefix + "db-kind=" + of(url.dialect()));
  }

  /** Quarkus's name of it. */
  private static String of(Dialect dialect) {
    return dialect == Dialect.SQLSERVER ? "mssql" : dialect.server();
  }
}
