package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.Env;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Source;
import io.pallet.config.env.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One database.
 *
 * @param name {@code default} for {@code DB_DEFAULT_URL}
 * @param url where it is and who connects, the password included
 * @param migrateUrl the account for migrations, where it is another one
 */
public record Database(String name, DatabaseUrl url, Optional<DatabaseUrl> migrateUrl, Pool pool) {

  /** The name of the database that most applications have alone. */
  public static final String DEFAULT = "default";

  /** The family of variables that name the databases. */
  public static final Variable<DatabaseUrl> URL =
      Variable.of("DB_<NAME>_URL", DatabaseUrl.PARSER, "One database each.");

  private static final String MIGRATE = "_migrate";

  static final Variable<Secret> PASSWORD =
      Variable.of("DB_<NAME>_PASSWORD", Parsers.SECRET, "The password, kept out of the URL.");

  /** The accounts of their migrations. */
  public static final Variable<DatabaseUrl> MIGRATE_URL =
      Variable.of("DB_<NAME>_MIGRATE_URL", DatabaseUrl.PARSER, "The account that migrations use.")
          .computed("the database's own");

  static final Variable<Secret> MIGRATE_PASSWORD =
      Variable.of(
          "DB_<NAME>_MIGRATE_PASSWORD", Parsers.SECRET, "The password of the migrations' account.");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES = variables();

  private static List<Variable<?>> variables() {
    List<Variable<?>> variables = new ArrayList<>();
    variables.add(URL);
    variables.add(PASSWORD);
    variables.add(MIGRATE_URL);
    variables.add(MIGRATE_PASSWORD);
    variables.addAll(Pool.VARIABLES);
    return List.copyOf(variables);
  }

  /** Every database that the environment names, by name. */
  public static Map<String, Database> readAll(Env env) {
    Map<String, Database> databases = new LinkedHashMap<>();
    for (String name : names(env)) {
      Variable<DatabaseUrl> own = URL.named(name);
      Variable<DatabaseUrl> migrate = MIGRATE_URL.named(name);
      Optional<DatabaseUrl> url = readUrl(env, own, PASSWORD.named(name));
      Optional<DatabaseUrl> migrateUrl = readUrl(env, migrate, MIGRATE_PASSWORD.named(name));
      Pool pool = Pool.read(env, name);
      if (url.isPresent()) {
        databases.put(name, new Database(name, url.get(), migrateUrl, pool));
      } else if (migrateUrl.isPresent() && !env.isSet(own)) {
        env.report(incomplete(env, migrate, own));
      }
    }
    return databases;
  }

  /** Every database that has a variable of its own, the URL or a password. */
  private static Set<String> names(Env env) {
    Set<String> names = new TreeSet<>();
    for (Variable<?> variable : List.of(URL, PASSWORD)) {
      for (String name : env.membersOf(variable)) {
        names.add(
            name.endsWith(MIGRATE) ? name.substring(0, name.length() - MIGRATE.length()) : name);
      }
    }
    return names;
  }

  /** What migrations connect to. */
  public DatabaseUrl forMigrations() {
    return migrateUrl.orElse(url);
  }

  /** Whether it is gone when the process ends. */
  public boolean isInMemory() {
    return url.isInMemory();
  }

  /** The problem of a database that is needed, but not given. */
  public static Problem missing(String name) {
    String variable = URL.named(name).name();
    return Problem.error(
        Code.MISSING,
        variable,
        Source.NONE,
        variable + " is not set, and the application needs this database",
        "set " + variable + "=postgres://user:password@host:5432/name");
  }

  private static Problem incomplete(Env env, Variable<?> given, Variable<?> missing) {
    return Problem.warning(
        Code.INCOMPLETE,
        given.name(),
        env.sourceOf(given),
        given.name() + " is set, but " + missing.name() + " is not",
        "set " + missing.name() + " too, or remove " + given.name());
  }

  private static Optional<DatabaseUrl> readUrl(
      Env env, Variable<DatabaseUrl> url, Variable<Secret> password) {
    Optional<DatabaseUrl> found = env.find(url);
    Optional<Secret> secret = env.find(password);
    if (secret.isPresent() && !env.isSet(url)) {
      env.report(incomplete(env, password, url));
    }
    if (found.isEmpty() || secret.isEmpty()) {
      return found;
    }
    if (!found.get().dialect().hasLogins()) {
      env.report(
          Problem.error(
              Code.NO_LOGINS,
              password.name(),
              env.sourceOf(password),
              password.name() + " is set, but " + found.get().scheme() + " has no logins",
              Code.NO_LOGINS.cure()));
      return found;
    }
    if (found.get().password().isPresent()) {
      env.report(
          Problem.error(
              Code.BOTH_SET,
              password.name(),
              env.sourceOf(password),
              password.name() + " is set, and " + url.name() + " has a password too",
              "take the password out of " + url.name()));
      return found;
    }
    return Optional.of(found.get().withPassword(secret.get()));
  }
}
