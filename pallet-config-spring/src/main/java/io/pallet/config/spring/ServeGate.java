package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;

/**
 * Which beans do not migrate while the application serves: those of the pallet's databases, which
 * wait for a command. Tests and runs from an IDE keep Boot's habit.
 */
record ServeGate(PalletPropertySource pallet, SpringApplication application)
    implements Predicate<String> {

  @Override
  public boolean test(String bean) {
    PalletConfig config = pallet.config();
    String name = ContextMigrations.database(bean, config);
    Database database = config.databases().get(name);
    return database != null
        && (!name.equals(Database.DEFAULT) || pallet.gives(Part.DATASOURCE))
        && !config
            .deploy()
            .migrateOnServe()
            .orElseGet(() -> database.isInMemory() || !Launch.isPackaged(application));
  }
}
