package io.pallet.config;

import io.pallet.config.assets.Assets;
import io.pallet.config.assets.StaticFiles;
import io.pallet.config.assets.Storage;
import io.pallet.config.bind.OtherTypes;
import io.pallet.config.bind.Shape;
import io.pallet.config.database.Database;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.KnownNames;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Setting;
import io.pallet.config.env.Source;
import io.pallet.config.env.Values;
import io.pallet.config.env.Variable;
import io.pallet.config.logging.Logging;
import io.pallet.config.service.Amqp;
import io.pallet.config.service.DeploySettings;
import io.pallet.config.service.Elasticsearch;
import io.pallet.config.service.Email;
import io.pallet.config.service.Memcache;
import io.pallet.config.service.OutboundProxy;
import io.pallet.config.service.Redis;
import io.pallet.config.site.ProxyTrust;
import io.pallet.config.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pallet environment, read once.
 *
 * @param databases by name, {@code default} for {@code DB_DEFAULT_URL}
 * @param settings every variable with its value and its source
 * @param values what was read, for the settings of the application's own
 * @param warnings what is suspicious, but does not keep the application from running
 */
public record PalletConfig(
    Environment environment,
    Site site,
    Map<String, Database> databases,
    Optional<Elasticsearch> elasticsearch,
    Optional<Redis> redis,
    Optional<Memcache> memcache,
    List<Amqp> amqp,
    Email email,
    OutboundProxy outboundProxy,
    Logging logging,
    ProxyTrust proxyTrust,
    StaticFiles staticFiles,
    Assets assets,
    Storage storage,
    Optional<Secret> secretKey,
    DeploySettings deploy,
    List<Setting<?>> settings,
    Values values,
    List<Problem> warnings) {

  static final Variable<Secret> SECRET_KEY =
      Variable.of(
          "SECRET_KEY", Parsers.SECRET, "The key that signs what the application hands out.");

  /** Every variable of the pallet, in the order of the documentation. */
  public static final List<Variable<?>> VARIABLES = variables();

  private static final KnownNames KNOWN = KnownNames.of(VARIABLES);

  /**
   * Reads the process environment, and {@code .env} in the working directory on a developer's
   * machine.
   *
   * @throws ConfigurationException with every problem at once
   */
  public static PalletConfig load() {
    return from(Values.ofProcess(), Needs.NONE);
  }

  /**
   * Reads these values as if they were the process environment.
   *
   * @throws ConfigurationException with every problem at once
   */
  public static PalletConfig from(Map<String, String> environment) {
    return from(Values.of(environment), Needs.NONE);
  }

  /**
   * Reads these values for an application.
   *
   * @throws ConfigurationException with every problem at once, what the application needs too
   */
  public static PalletConfig from(Values values, Needs needs) {
    Env env = Env.of(values);
    Environment environment = Environment.read(env);
    Site site = Site.read(env, environment);
    Map<String, Database> databases = Database.readAll(env);
    Optional<Elasticsearch> elasticsearch = Elasticsearch.read(env);
    Optional<Redis> redis = Redis.read(env);
    Optional<Memcache> memcache = Memcache.read(env);
    List<Amqp> amqp = Amqp.read(env);
    Email email = Email.read(env, site.sender());
    OutboundProxy outboundProxy = OutboundProxy.read(env);
    Logging logging = Logging.read(env, environment);
    ProxyTrust proxyTrust = ProxyTrust.read(env);
    StaticFiles staticFiles = StaticFiles.read(env, environment);
    Storage storage = Storage.read(env, environment);
    Optional<Secret> secretKey = env.find(SECRET_KEY);
    DeploySettings deploy = DeploySettings.read(env);
    for (String name : needs.databases()) {
      if (!env.isSet(Database.URL.named(name))) {
        env.report(Database.missing(name));
      }
    }
    readOwn(env, needs);
    env.warnOfNearMisses(needs.settings().isEmpty() ? KNOWN : KnownNames.of(variables(needs)));
    return new PalletConfig(
        environment,
        site,
        databases,
        elasticsearch,
        redis,
        memcache,
        amqp,
        email,
        outboundProxy,
        logging,
        proxyTrust,
        staticFiles,
        new Assets(staticFiles, environment.isLocal(), needs.assets()),
        storage,
        secretKey,
        deploy,
        env.settings(),
        values,
        env.warningsOrThrow());
  }

  /** Reads the application's own variables for their problems; binding them comes later. */
  private static void readOwn(Env env, Needs needs) {
    for (Map.Entry<String, Class<? extends Record>> entry : needs.settings().entrySet()) {
      Shape.of(entry.getKey(), entry.getValue()).read(env);
    }
  }

  /** Every variable of an application: the pallet's, and its own. */
  public static List<Variable<?>> variables(Needs needs) {
    List<Variable<?>> variables = new ArrayList<>(VARIABLES);
    for (Map.Entry<String, Class<? extends Record>> entry : needs.settings().entrySet()) {
      variables.addAll(Shape.of(entry.getKey(), entry.getValue()).variables());
    }
    return variables;
  }

  /**
   * The database of this name.
   *
   * @throws ConfigurationException where the environment does not give its URL
   */
  public Database database(String name) {
    Database database = databases.get(name);
    if (database == null) {
      throw new ConfigurationException(List.of(Database.missing(name)));
    }
    return database;
  }

  /** Whether the environment sets a variable. */
  public boolean isSet(String variable) {
    Source source = sourceOf(variable);
    return !source.equals(Source.NONE) && !source.equals(Source.DEFAULT);
  }

  /** Where the value of a variable came from. */
  public Source sourceOf(String variable) {
    for (Setting<?> setting : settings) {
      if (setting.variable().name().equals(variable)) {
        return setting.source();
      }
    }
    return Source.NONE;
  }

  /**
   * The application's own variables, {@code PREFIX_...}, as a record of its own: a component {@code
   * gatewayUrl} is {@code PREFIX_GATEWAY_URL}.
   *
   * @throws ConfigurationException with every problem of these variables at once
   * @throws IllegalArgumentException where the record has a component that no text can give
   */
  public <T extends Record> T bind(String prefix, Class<T> type) {
    return bind(prefix, type, OtherTypes.NONE);
  }

  /** The same with other types of components beside those that are known. */
  public <T extends Record> T bind(String prefix, Class<T> type, OtherTypes others) {
    Shape<T> shape = Shape.of(prefix, type, others);
    Env env = Env.of(values);
    T bound = shape.read(env);
    env.warnOfNearMisses(KnownNames.of(shape.variables()));
    env.warningsOrThrow();
    return Objects.requireNonNull(bound, "a record without a value has a problem");
  }

  /** The same, by what they are for. */
  public static Map<String, List<Variable<?>>> groups() {
    Map<String, List<Variable<?>>> groups = new LinkedHashMap<>();
    groups.put("Environment", Environment.VARIABLES);
    groups.put("Site", Site.VARIABLES);
    groups.put("Databases", Database.VARIABLES);
    groups.put("Elasticsearch", Elasticsearch.VARIABLES);
    groups.put("Redis", Redis.VARIABLES);
    groups.put("Memcache", Memcache.VARIABLES);
    groups.put("AMQP", Amqp.VARIABLES);
    groups.put("Mail", Email.VARIABLES);
    groups.put("Outbound proxy", OutboundProxy.VARIABLES);
    groups.put("Logging", Logging.VARIABLES);
    groups.put("Behind a proxy", ProxyTrust.VARIABLES);
    groups.put("Static files", StaticFiles.VARIABLES);
    groups.put("Storage", Storage.VARIABLES);
    groups.put("Secrets", List.of(SECRET_KEY));
    groups.put("Deploy", DeploySettings.VARIABLES);
    return groups;
  }

  private static List<Variable<?>> variables() {
    List<Variable<?>> variables = new ArrayList<>();
    for (List<Variable<?>> group : groups().values()) {
      variables.addAll(group);
    }
    return List.copyOf(variables);
  }
}
