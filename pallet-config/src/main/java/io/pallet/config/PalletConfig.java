package io.pallet.config;

import io.pallet.config.assets.StaticFiles;
import io.pallet.config.assets.Storage;
import io.pallet.config.database.Database;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Source;
import io.pallet.config.env.Values;
import io.pallet.config.env.Variable;
import io.pallet.config.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pallet environment, read once.
 *
 * @param databases by name, {@code default} for {@code DB_DEFAULT_URL}
 * @param values what was read, for the settings of the application's own
 * @param warnings what is suspicious, but does not keep the application from running
 */
public record PalletConfig(
    Environment environment,
    Site site,
    Map<String, Database> databases,
    StaticFiles staticFiles,
    Storage storage,
    Optional<Secret> secretKey,
    Values values,
    List<Problem> warnings) {

  static final Variable<Secret> SECRET_KEY =
      Variable.of(
          "SECRET_KEY", Parsers.SECRET, "The key that signs what the application hands out.");

  /** Every variable of the pallet, in the order of the documentation. */
  public static final List<Variable<?>> VARIABLES = variables();

  /**
   * Reads the process environment, and {@code .env} in the working directory on a developer's
   * machine.
   *
   * @throws ConfigurationException with every problem at once
   */
  public static PalletConfig load() {
    return from(Values.ofProcess());
  }

  /**
   * Reads these values as if they were the process environment.
   *
   * @throws ConfigurationException with every problem at once
   */
  public static PalletConfig from(Map<String, String> environment) {
    return from(Values.of(environment));
  }

  private static PalletConfig from(Values values) {
    Env env = Env.of(values);
    Environment environment = Environment.read(env);
    Site site = Site.read(env, environment);
    Map<String, Database> databases = Database.readAll(env);
    StaticFiles staticFiles = StaticFiles.read(env, environment);
    Storage storage = Storage.read(env, environment);
    Optional<Secret> secretKey = env.find(SECRET_KEY);
    env.warnOfNearMisses(VARIABLES);
    return new PalletConfig(
        environment,
        site,
        databases,
        staticFiles,
        storage,
        secretKey,
        values,
        env.warningsOrThrow());
  }

  /**
   * The database of this name.
   *
   * @throws ConfigurationException where the environment does not give its URL
   */
  public Database database(String name) {
    Database database = databases.get(name);
    if (database == null) {
      throw new ConfigurationException(List.of(missing(name)));
    }
    return database;
  }

  private static Problem missing(String name) {
    String variable = Database.variable(name);
    return Problem.error(
        Code.MISSING,
        variable,
        Source.NONE,
        variable + " is not set, and the application needs its database",
        "set " + variable + "=postgres://user:password@host:5432/name");
  }

  private static List<Variable<?>> variables() {
    List<Variable<?>> variables = new ArrayList<>(Environment.VARIABLES);
    variables.addAll(Site.VARIABLES);
    variables.addAll(Database.VARIABLES);
    variables.addAll(StaticFiles.VARIABLES);
    variables.addAll(Storage.VARIABLES);
    variables.add(SECRET_KEY);
    return List.copyOf(variables);
  }
}
