package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.LiquibaseHistory;
import io.pallet.config.deploy.Migrations;
import io.pallet.config.deploy.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.Customizer;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps Liquibase from migrating when its beans are made; the one class that needs it. */
final class LiquibaseGate implements BeanPostProcessor {

  private final PalletConfig config;
  private final Predicate<String> isClosed;

  /**
   * @param isClosed whether the beans of this name wait for a command
   */
  LiquibaseGate(PalletConfig config, Predicate<String> isClosed) {
    this.config = config;
    this.isClosed = isClosed;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof SpringLiquibase liquibase) {
      JdbcSettings.complete(liquibase.getDataSource(), config);
      if (isClosed.test(name)) {
        liquibase.setShouldRun(false);
      }
    }
    return bean;
  }

  /** What the application's own beans would have migrated. */
  static List<Migrations> migrations(ConfigurableApplicationContext context, PalletConfig config) {
    List<Migrations> all = new ArrayList<>();
    for (String name : context.getBeanNamesForType(SpringLiquibase.class)) {
      all.add(new Own(ContextMigrations.database(name, config), name, context));
    }
    return all;
  }

  private record Own(String database, String bean, ConfigurableApplicationContext context)
      implements Migrations {

    @Override
    public int pending() throws StepFailedException {
      SpringLiquibase liquibase = springLiquibase();
      boolean dropFirst = liquibase.isDropFirst();
      liquibase.setDropFirst(false);
      try {
        return run(liquibase, tool -> {}, true);
      } finally {
        liquibase.setDropFirst(dropFirst);
      }
    }

    @Override
    public int apply() throws StepFailedException {
      return run(springLiquibase(), LiquibaseHistory::takeOver, false);
    }

    @Override
    public int applyUnlocked() throws StepFailedException {
      return run(springLiquibase(), tool -> {}, false);
    }

    private SpringLiquibase springLiquibase() {
      return context.getBean(bean, SpringLiquibase.class);
    }

    /** Runs it as the bean would have run; counts at the last moment before it changes anything. */
    private int run(SpringLiquibase bean, Work first, boolean counting) throws StepFailedException {
      AtomicInteger pending = new AtomicInteger();
      Customizer<Liquibase> customizer = bean.getCustomizer();
      bean.setCustomizer(
          liquibase -> {
            LiquibaseHistory.joinTransactions(
                liquibase); // unless it is given a listener of its own
            customize(customizer, liquibase);
            try {
              first.with(liquibase); // Liquibase keeps what it read when it was counted
              pending.set(count(bean, liquibase));
              if (counting) {
                liquibase.close();
                throw new Counted();
              }
            } catch (LiquibaseException e) {
              throw new IllegalStateException(e);
            }
          });
      bean.setShouldRun(true);
      try {
        bean.afterPropertiesSet();
      } catch (LiquibaseException e) {
        if (!(e.getCause() instanceof Counted)) {
          throw ContextMigrations.failed(database, e);
        }
      } finally {
        bean.setShouldRun(false);
        bean.setCustomizer(customizer);
      }
      return pending.get();
    }

    private static void customize(@Nullable Customizer<Liquibase> customizer, Liquibase liquibase) {
      if (customizer != null) {
        customizer.customize(liquibase);
      }
    }

    private static int count(SpringLiquibase bean, Liquibase liquibase) throws LiquibaseException {
      return liquibase
          .listUnrunChangeSets(
              new Contexts(bean.getContexts()), new LabelExpression(bean.getLabelFilter()), false)
          .size();
    }
  }

  /** What is done with Liquibase before it looks. */
  private interface Work {
    void with(Liquibase liquibase) throws LiquibaseException;
  }

  /** Ends a run that was only to count. */
  private static final class Counted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Counted() {
      super(null, null, false, false);
    }
  }
}
