package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.deploy.Migrations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/** What a Boot application says of itself to the commands. */
record BootApplication(
    SpringApplication application, ConfigurableEnvironment environment, CommandRun run)
    implements Application {

  /** What the names of property sources begin with whose content a receipt knows. */
  private static final List<String> KNOWN =
      List.of(
          "pallet",
          "configurationProperties",
          "systemProperties",
          "systemEnvironment",
          "random",
          "spring.application.json",
          "commandLineArgs",
          "defaultProperties",
          "applicationInfo",
          "servletConfigInitParams",
          "servletContextInitParams",
          "class path resource ",
          "Config resource 'class path resource ");

  @Override
  public String name() {
    return name(application, environment);
  }

  static String name(SpringApplication application, Environment environment) {
    Class<?> main = application.getMainApplicationClass();
    String fallback = main == null ? "application" : main.getSimpleName().toLowerCase(Locale.ROOT);
    return environment.getProperty("spring.application.name", fallback);
  }

  @Override
  public String identity() {
    return new UnpreparedApplication(application.getMainApplicationClass()).identity();
  }

  /** Whether all its properties come from its code, the process, or files that are looked at. */
  @Override
  public boolean isKnown(PalletConfig config) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (KNOWN.stream().noneMatch(source.getName()::startsWith)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String version() {
    return version(environment);
  }

  static String version(Environment environment) {
    return environment.getProperty("spring.application.version", "development");
  }

  @Override
  public Set<String> databases() {
    return PalletEnvironmentPostProcessor.requiredDatabases(environment);
  }

  @Override
  public Map<String, Class<? extends Record>> settings() {
    return SettingsBeans.find(application);
  }

  @Override
  public List<Migrations> migrations(PalletConfig config) {
    return ContextMigrations.of(run, config);
  }

  @Override
  public List<DeployStep> steps(List<DeployStep> builtIn) {
    return ContextSteps.of(builtIn, run);
  }

  @Override
  public AssetOptions assets() {
    return BootAssets.of(application, environment);
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    throw new UnsupportedOperationException("SpringApplication.run serves");
  }
}
