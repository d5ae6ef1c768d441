package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.spring.SpringProperty.Rank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * What the variables that are set give; who else gives the same is looked at when it is asked for,
 * so that sources count that come later, such as a test's.
 */
final class PalletPropertySource extends EnumerablePropertySource<PalletConfig> {

  static final String NAME = "pallet";
  private static final String DEFAULTS = "palletDefaults";

  private final Map<String, SpringProperty> properties = new LinkedHashMap<>();
  private final String[] names;
  private ConfigurableEnvironment environment;

  private PalletPropertySource(
      PalletConfig config, List<SpringProperty> given, ConfigurableEnvironment environment) {
    super(NAME, config);
    for (SpringProperty property : given) {
      properties.put(property.name(), property);
    }
    this.names = properties.keySet().toArray(new String[0]);
    this.environment = environment;
  }

  /** The pallet's own source of an environment, or null where it has none. */
  static @Nullable PalletPropertySource of(Environment environment) {
    return environment instanceof ConfigurableEnvironment configurable
            && configurable.getPropertySources().get(NAME) instanceof PalletPropertySource own
        ? own
        : null;
  }

  /** The configuration that an environment was given, or else the process's. */
  static PalletConfig configOf(Environment environment) {
    PalletPropertySource own = of(environment);
    return own == null ? PalletConfig.load() : own.config();
  }

  /** Adds what the pallet gives to an environment, each at its rank. */
  static void add(
      PalletConfig config, List<SpringProperty> all, ConfigurableEnvironment environment) {
    var sources = environment.getPropertySources();
    List<SpringProperty> given =
        all.stream().filter(property -> property.rank() != Rank.DEFAULT).toList();
    PalletPropertySource own = new PalletPropertySource(config, given, environment);
    String processEnvironment = "systemEnvironment";
    if (sources.contains(processEnvironment)) {
      sources.addAfter(processEnvironment, own);
    } else {
      sources.addFirst(own);
    }
    Map<String, Object> defaults = new LinkedHashMap<>();
    for (SpringProperty property : all) {
      // what SpringApplication.setDefaultProperties gives is moved below ours later
      if (property.rank() == Rank.DEFAULT && !environment.containsProperty(property.name())) {
        defaults.put(property.name(), property.value());
      }
    }
    sources.addLast(new MapPropertySource(DEFAULTS, defaults));
  }

  PalletConfig config() {
    return getSource();
  }

  /** Boot may copy the sources to another environment. */
  void attachTo(ConfigurableEnvironment current) {
    environment = current;
  }

  /** Whether Spring is told of this part by the pallet, and by nobody else. */
  boolean gives(Part part) {
    return !isGiven(part.heads(), Place.ABOVE)
        && !isGiven(part.rivals(), Place.ABOVE)
        && !isGiven(part.rivals(), Place.BELOW);
  }

  /** Whether others decide by one of these properties; a file does where no variable is set. */
  boolean isOutranked(List<String> others, boolean isSet) {
    return isGiven(others, Place.ABOVE) || !isSet && isGiven(others, Place.BELOW);
  }

  @Override
  public @Nullable Object getProperty(String name) {
    SpringProperty property = properties.get(name);
    return property == null || !counts(property) ? null : property.value();
  }

  private boolean counts(SpringProperty property) {
    Part part = property.part();
    boolean wanted =
        property.rank() == Rank.GIVEN
            || isGiven(List.of(property.name()), Place.BELOW)
            || isGiven(part.shadowed(), Place.BELOW);
    return wanted && gives(part);
  }

  private enum Place {
    ABOVE,
    BELOW
  }

  private boolean isGiven(List<String> wanted, Place where) {
    if (wanted.isEmpty()) {
      return false;
    }
    Place place = Place.ABOVE;
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source.getUnderlyingSource() == this) {
        place = Place.BELOW;
      } else if (place == where && givesOne(source, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean givesOne(ConfigurationPropertySource source, List<String> wanted) {
    for (String name : wanted) {
      if (source.getConfigurationProperty(ConfigurationPropertyName.of(name)) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String[] getPropertyNames() {
    return names;
  }

  @Override
  public boolean containsProperty(String name) {
    return getProperty(name) != null;
  }
}
