package io.pallet.config.spring;

import io.pallet.config.Needs;
import io.pallet.config.PalletConfig;
import io.pallet.config.Summary;
import io.pallet.config.database.Database;
import io.pallet.config.database.Drivers;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.Values;
import io.pallet.config.logging.Masked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.logging.Log;
import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Reads the pallet environment once, and gives Spring what it says. */
final class PalletEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

  private static final Map<String, Object> QUIET =
      Map.of(
          "logging.level.com.zaxxer.hikari", "WARN",
          "logging.level.org.flywaydb", "WARN",
          "logging.level.liquibase", "WARN");

  private static final String[] NONE = {};

  private final Log log;
  private final boolean isCommand;

  PalletEnvironmentPostProcessor(
      DeferredLogFactory logs, ConfigurableBootstrapContext bootstrapContext) {
    this.log = logs.getLog(PalletEnvironmentPostProcessor.class);
    this.isCommand = bootstrapContext.isRegistered(CommandRun.class);
  }

  /** Behind the files, which may switch parts off. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean isKnown = environment.getPropertySources().contains(PalletPropertySource.NAME);
    if (isKnown || !Part.isOn(Part.ENABLED, environment)) {
      return;
    }
    boolean isCommandHere = isCommand && Part.isOn(CommandRun.ENABLED, environment);
    Values values = Values.ofProcess();
    Needs needs = needs(environment, application);
    Masked.also(Redactor.of(values, PalletConfig.variables(needs)));
    try {
      PalletConfig config = PalletConfig.from(values, needs);
      checkDrivers(config, environment);
      List<SpringProperty> all = new ArrayList<>(SpringProperties.of(config, isCommandHere));
      ownPackage(config, application).ifPresent(all::add);
      all.removeIf(property -> !property.part().isEnabled(environment));
      PalletPropertySource.add(config, all, environment);
      if (isCommandHere) {
        quieten(config, environment);
      } else {
        log.info(
            BootApplication.name(application, environment)
                + (" " + BootApplication.version(environment) + " starts: " + Summary.of(config)));
        tell(config.warnings());
        tellUndeclared(config, environment);
      }
    } catch (ConfigurationException e) {
      // a command tells it itself
      if (!isCommandHere) {
        throw new UnusableEnvironmentException(e);
      }
    }
  }

  private static Needs needs(ConfigurableEnvironment environment, SpringApplication application) {
    return new Needs(
        requiredDatabases(environment), Map.of(), BootAssets.of(application, environment));
  }

  static Set<String> requiredDatabases(ConfigurableEnvironment environment) {
    return new TreeSet<>(
        List.of(environment.getProperty("pallet.required-databases", String[].class, NONE)));
  }

  /** A driver that is missing is told before Boot looks for it. */
  private static void checkDrivers(PalletConfig config, ConfigurableEnvironment environment) {
    List<Problem> problems = new ArrayList<>();
    for (Database database : config.databases().values()) {
      String variable = Database.URL.named(database.name()).name();
      Drivers.problem(database, config.sourceOf(variable)).ifPresent(problems::add);
    }
    boolean connects = Library.JDBC.isPresent() && Part.DATASOURCE.isEnabled(environment);
    if (connects && !problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** Developers see more of their own packages. */
  private static Optional<SpringProperty> ownPackage(
      PalletConfig config, SpringApplication application) {
    Class<?> main = application.getMainApplicationClass();
    boolean isWanted = config.environment().isLocal() && !config.isSet("LOG_LEVEL");
    return main == null || !isWanted
        ? Optional.empty()
        : Optional.of(
            new SpringProperty(
                Part.LOGGING,
                SpringProperty.Rank.DEFAULT,
                "logging.level." + main.getPackageName(),
                "DEBUG"));
  }

  /** The steps say what they did; what pools and tools have to say beside that is no news. */
  private static void quieten(PalletConfig config, ConfigurableEnvironment environment) {
    if (config.logging().level().equals("INFO")) {
      environment.getPropertySources().addLast(new MapPropertySource("palletQuiet", QUIET));
    }
  }

  /** What was made ready at build has no beans for other databases. */
  private void tellUndeclared(PalletConfig config, ConfigurableEnvironment environment) {
    if (AotDetector.useGeneratedArtifacts()) {
      Set<String> names = new TreeSet<>(config.databases().keySet());
      names.remove(Database.DEFAULT);
      names.removeAll(List.of(environment.getProperty("pallet.databases", String[].class, NONE)));
      for (String name : names) {
        log.warn(
            Database.URL.named(name).name()
                + " is set, but pallet.databases did not have "
                + name
                + " when this application was built");
      }
    }
  }

  private void tell(List<Problem> warnings) {
    for (Problem warning : warnings) {
      log.warn(ProblemText.line(warning));
    }
  }
}
