package io.pallet.config.spring;

import io.pallet.config.cli.Commands;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Values;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * Goes along with a run of an application, and puts a command in its place where one is asked for.
 */
final class PalletRunListener implements SpringApplicationRunListener, Ordered {

  /** What a context is like that serves nobody. */
  private static final Map<String, Object> COMMAND =
      Map.of(
          "spring.main.web-application-type", "none",
          "spring.main.keep-alive", "false",
          "spring.main.banner-mode", "off",
          "spring.main.log-startup-info", "false",
          // the command ends it
          "spring.main.register-shutdown-hook", "false");

  private final SpringApplication application;
  private final String[] arguments;
  private @Nullable CommandRun command;

  PalletRunListener(SpringApplication application, String[] arguments) {
    this.application = application;
    this.arguments = arguments;
  }

  /** Behind Boot's own, which makes the environment ready. */
  @Override
  public int getOrder() {
    return 10;
  }

  @Override
  public void starting(ConfigurableBootstrapContext bootstrapContext) {
    command = CommandRun.of(arguments);
    if (command != null) {
      if (!Pallet.hasLooked()) {
        command.endIfDone(new UnpreparedApplication(application.getMainApplicationClass()));
      }
      bootstrapContext.register(CommandRun.class, InstanceSupplier.of(command));
    }
  }

  @Override
  public void environmentPrepared(
      ConfigurableBootstrapContext bootstrapContext, ConfigurableEnvironment environment) {
    CommandRun run = command;
    if (run == null) {
      return;
    }
    if (Part.isOn(Part.ENABLED, environment) && Part.isOn(CommandRun.ENABLED, environment)) {
      environment.getPropertySources().addFirst(new MapPropertySource(CommandRun.SOURCE, COMMAND));
      run.start(new BootApplication(application, environment, run));
    } else {
      run.abandon();
      command = null;
    }
  }

  @Override
  public void contextPrepared(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(new SettingsBeans(context.getEnvironment()));
    PalletPropertySource pallet = PalletPropertySource.of(context.getEnvironment());
    if (command != null) {
      new CommandContext(command, context).prepare();
    }
    if (pallet != null) {
      pallet.attachTo(context.getEnvironment());
      addTo(context.getBeanFactory(), pallet, context.getEnvironment());
    }
  }

  private void addTo(
      ConfigurableListableBeanFactory beans, PalletPropertySource pallet, Environment environment) {
    Predicate<String> isClosed =
        command == null ? new ServeGate(pallet, application) : bean -> true;
    if (Library.HIKARI.isPresent()) {
      beans.addBeanPostProcessor(new DriverSettings(pallet.config()));
    }
    if (Library.FLYWAY.isPresent() && Part.FLYWAY.isEnabled(environment)) {
      beans.addBeanPostProcessor(new FlywayGate(beans, pallet.config(), isClosed));
    }
    if (Library.LIQUIBASE.isPresent() && Part.LIQUIBASE.isEnabled(environment)) {
      beans.addBeanPostProcessor(new LiquibaseGate(pallet.config(), isClosed));
    }
  }

  /** Ends a process that is this application's alone with the contract's exit code. */
  @Override
  public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
    Exception known = StartFailure.known(failure);
    if (command != null) {
      if (known == null) {
        report(context, failure);
      }
      command.fail(failure);
      return;
    }
    // Boot tells of the environment in its own way, and knows the exit code
    if (known != null
        && !(known instanceof ConfigurationException)
        && Launch.isPackaged(application)) {
      System.exit(Commands.failed(Values.ofProcess(), known));
    }
  }

  /** What Boot would say of it. */
  private void report(@Nullable ConfigurableApplicationContext context, Throwable failure) {
    ArgumentResolver arguments =
        context == null
            ? ArgumentResolver.none()
            : ArgumentResolver.of(ConfigurableApplicationContext.class, context);
    for (SpringBootExceptionReporter reporter :
        SpringFactoriesLoader.forDefaultResourceLocation(application.getClassLoader())
            .load(SpringBootExceptionReporter.class, arguments)) {
      if (reporter.reportException(failure)) {
        return;
      }
    }
    LogFactory.getLog(SpringApplication.class).error("Application run failed", failure);
  }
}
