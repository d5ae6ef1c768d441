package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.database.Database;
import io.pallet.config.database.Drivers;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Problem;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an application says of itself, so that it can be deployed and served. */
public interface Application {

  /** Its name: {@code guestbook}. */
  String name();

  /** Its version: the {@code Implementation-Version} of its jar's manifest by default. */
  default String version() {
    String version = getClass().getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What tells its deploy from others of the same code: its class and version by default. */
  default String identity() {
    return getClass().getName() + " " + version();
  }

  /** Directories of code that the class path does not name; none by default. */
  default List<File> code() {
    return List.of();
  }

  /**
   * Whether the class path, the environment, the system properties and the files of settings beside
   * them are all that decides what its deploy does: true by default.
   */
  default boolean isKnown(PalletConfig config) {
    return true;
  }

  /** The names of the databases that it cannot do without; none by default. */
  default Set<String> databases() {
    return Set.of();
  }

  /**
   * The variables of the other services that it cannot do without, such as {@code REDIS_HOSTS}:
   * {@code deploy} waits for them too; none by default.
   */
  default Set<String> services() {
    return Set.of();
  }

  /** The records that its own variables are bound to, by prefix; none by default. */
  default Map<String, Class<? extends Record>> settings() {
    return Map.of();
  }

  /**
   * What keeps this build of it from running with this configuration: drivers that are not on the
   * class path.
   */
  default List<Problem> problems(PalletConfig config) {
    List<Problem> problems = new ArrayList<>();
    for (Database database : config.databases().values()) {
      String variable = Database.URL.named(database.name()).name();
      Drivers.problem(database, config.sourceOf(variable)).ifPresent(problems::add);
    }
    return problems;
  }

  /** The migrations of its databases: those on the class path by default. */
  default List<Migrations> migrations(PalletConfig config) {
    return ClassPathMigrations.of(this, config);
  }

  /** Whether {@code serve} applies migrations by itself, where it is to do so at all. */
  default boolean migratesItself() {
    return false;
  }

  /** Where on the class path Flyway's migrations of a database are; they need not exist. */
  default String migrationLocation(String database) {
    return database.equals(Database.DEFAULT) ? "db/migration" : "db/migration-" + database;
  }

  /** Where on the class path Liquibase's changelog of a database is; it need not exist. */
  default String changelogLocation(String database) {
    return database.equals(Database.DEFAULT) ? "db/changelog" : "db/changelog-" + database;
  }

  /**
   * The folders of the class path whose fixtures are loaded into a database, in their order; they
   * need not exist. {@code db/fixtures} and {@code db/fixtures-ENVIRONMENT} are the default
   * database's, their subfolders are those of the databases of that name.
   */
  default List<String> fixtureLocations(String database, Environment environment) {
    String folder = database.equals(Database.DEFAULT) ? "" : "/" + database;
    String everywhere = "db/fixtures" + folder;
    return environment
        .name()
        .map(name -> List.of(everywhere, "db/fixtures-" + name + folder))
        .orElse(List.of(everywhere));
  }

  /**
   * The steps of {@code deploy}.
   *
   * @param builtIn the steps that every application has
   * @return these, with its own added, and without what it does not want
   */
  default List<DeployStep> steps(List<DeployStep> builtIn) {
    return builtIn;
  }

  /** Its static files: by default those of its class path. */
  default AssetOptions assets() {
    return AssetOptions.of(getClass());
  }

  /**
   * Starts serving, and returns at once.
   *
   * @param arguments what was given behind {@code serve}, or all arguments where no command was
   * @return what ends it, with requests in flight finished
   */
  AutoCloseable serve(PalletConfig config, List<String> arguments) throws Exception;
}
