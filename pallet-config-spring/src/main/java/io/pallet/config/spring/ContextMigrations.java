package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;

/** The migrations of the application's own Flyway and Liquibase beans. */
final class ContextMigrations {

  /** What follows a database's name in the name of a bean that migrates it. */
  static final String FLYWAY = "FlywayInitializer";

  static final String LIQUIBASE = "Liquibase";

  private ContextMigrations() {}

  static List<Migrations> of(CommandRun run, PalletConfig config) {
    try {
      ConfigurableApplicationContext context = run.context();
      List<Migrations> all = new ArrayList<>();
      if (isOn(Library.FLYWAY, Part.FLYWAY, context)) {
        all.addAll(FlywayGate.migrations(context, config));
      }
      if (isOn(Library.LIQUIBASE, Part.LIQUIBASE, context)) {
        all.addAll(LiquibaseGate.migrations(context, config));
      }
      return all;
    } catch (StepFailedException e) {
      return List.of(new Failed(e));
    }
  }

  private static boolean isOn(Library library, Part part, ConfigurableApplicationContext context) {
    return library.isPresent() && part.isEnabled(context.getEnvironment());
  }

  /** The database that a bean migrates: the one that its name begins with, or the default. */
  static String database(String bean, PalletConfig config) {
    for (String name : config.databases().keySet()) {
      if (bean.equals(name + FLYWAY) || bean.equals(name + LIQUIBASE)) {
        return name;
      }
    }
    return Database.DEFAULT;
  }

  /** Why a bean could not migrate, in one line, without what Spring says around it. */
  static StepFailedException failed(String database, Exception failure) {
    Throwable cause = failure;
    while (isWrapper(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Migrations.failed(database, cause);
  }

  private static boolean isWrapper(Throwable e) {
    return e instanceof BeansException
        || String.valueOf(e.getCause()).equals(String.valueOf(e.getMessage()));
  }

  /** Stands for migrations that nobody can ask for. */
  private record Failed(StepFailedException failure) implements Migrations {

    @Override
    public String database() {
      return Database.DEFAULT;
    }

    @Override
    public int pending() throws StepFailedException {
      throw failure;
    }

    @Override
    public int apply() throws StepFailedException {
      throw failure;
    }
  }
}
