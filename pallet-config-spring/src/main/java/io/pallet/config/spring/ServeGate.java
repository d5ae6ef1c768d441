package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.Login;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;

/**
 * Which beans do not migrate while the application serves: those of the pallet's databases, which
 * wait for a command. Tests and runs from an IDE keep Boot's habit.
 *
 * <p>In place of its migrations a database is logged in to: a pool does so at its first use, which
 * is late to learn of a wrong password.
 */
record ServeGate(PalletPropertySource pallet, SpringApplication application)
    implements Predicate<String> {

  /** As HikariCP has it. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Override
  public boolean test(String bean) {
    PalletConfig config = pallet.config();
    String name = ContextMigrations.database(bean, config);
    Database database = config.databases().get(name);
    if (database == null || !isPallets(name) || migrates(database)) {
      return false;
    }
    Login.require(database, database.pool().timeout().orElse(TIMEOUT));
    return true;
  }

  private boolean isPallets(String name) {
    return !name.equals(Database.DEFAULT) || pallet.gives(Part.DATASOURCE);
  }

  private boolean migrates(Database database) {
    return pallet
        .config()
        .deploy()
        .migrateOnServe()
        .orElseGet(() -> database.isInMemory() || !Launch.isPackaged(application));
  }
}
