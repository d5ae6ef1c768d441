package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Problem;
import io.pallet.config.env.ProblemText;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.Values;
import io.pallet.config.logging.Masked;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads the pallet environment while Quarkus puts its configuration together. */
record PalletSources(Values values, Build build) implements ConfigSourceFactory {

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    PalletConfig config = config();
    Purpose purpose = purpose(context);
    QuarkusProperties properties =
        QuarkusProperties.of(config, build, purpose, property -> isAbove(context, property));
    Map<String, String> given = new TreeMap<>(properties.given());
    List<ConfigSource> sources = new ArrayList<>();
    if (purpose == Purpose.COMMAND) {
      quieten(config, given);
      sources.add(
          new PalletSource(
              config,
              CommandProperties.of(context.iterateNames(), build),
              "pallet command",
              PalletSource.COMMAND));
    }
    sources.add(new PalletSource(config, given, "pallet", PalletSource.ORDINAL));
    sources.add(
        new PalletSource(config, properties.defaults(), "pallet defaults", PalletSource.DEFAULTS));
    return sources;
  }

  private PalletConfig config() {
    Masked.also(
        Redactor.of(values).and(Redactor.of(values, PalletConfig.variables(build.needs()))));
    try {
      PalletConfig config = PalletConfig.from(values, build.needs());
      List<Problem> problems = Kind.problems(config, build);
      if (problems.isEmpty()) {
        return config;
      }
      throw unusable(problems);
    } catch (io.pallet.config.env.ConfigurationException e) {
      throw unusable(e.problems());
    }
  }

  private static ConfigurationException unusable(List<Problem> problems) {
    return new ConfigurationException(ProblemText.render(problems, false).stripTrailing());
  }

  private Purpose purpose(ConfigSourceContext context) {
    if (CommandProperties.isRunning()) {
      return Purpose.COMMAND;
    }
    if (!build.isForProduction()) {
      return Purpose.DEVELOP;
    }
    ConfigValue init = context.getValue("quarkus.init-and-exit");
    return init != null && "true".equals(init.getValue()) ? Purpose.INIT : Purpose.SERVE;
  }

  /** The steps say what they did; what Quarkus and Flyway have to say is no news then. */
  private static void quieten(PalletConfig config, Map<String, String> given) {
    if (config.logging().level().equals("INFO")) {
      for (String chatty : List.of("io.quarkus", "org.flywaydb", "liquibase")) {
        given.putIfAbsent("quarkus.log.category.\"" + chatty + "\".level", "WARN");
      }
    }
  }

  private static boolean isAbove(ConfigSourceContext context, String property) {
    ConfigValue value = context.getValue(property);
    return value != null
        && value.getValue() != null
        && value.getConfigSourceOrdinal() > PalletSource.ORDINAL;
  }
}
