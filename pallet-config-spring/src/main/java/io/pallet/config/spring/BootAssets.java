package io.pallet.config.spring;

import io.pallet.config.assets.AssetOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.web.WebProperties.Resources;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** What a Boot application says of its static files, in Boot's properties and the pallet's. */
final class BootAssets {

  private static final String STABLE = "pallet.static.stable";
  private static final String DIGESTED = "pallet.static.digested";
  private static final String WINNERS = "pallet.static.winners";
  private static final String STRICT = "pallet.static.strict";

  /** All that is asked for here. */
  static final List<String> OWN = List.of(STABLE, DIGESTED, WINNERS, STRICT);

  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";

  private BootAssets() {}

  static AssetOptions of(SpringApplication application, ConfigurableEnvironment environment) {
    List<Path> directories = new ArrayList<>();
    List<String> locations = new ArrayList<>();
    Resources resources =
        Binder.get(environment).bindOrCreate("spring.web.resources", Resources.class);
    for (String place : resources.getStaticLocations()) {
      if (place.startsWith(CLASS_PATH)) {
        // with a slash before it or without, as Boot takes it
        locations.add(StringUtils.trimLeadingCharacter(inside(place, CLASS_PATH), '/'));
      } else if (place.startsWith(FILE)) {
        directories.add(Path.of(inside(place, FILE)));
      }
    }
    AssetOptions options =
        AssetOptions.of(owner(application))
            .withDirectories(directories)
            .withLocations(locations)
            .withStable(list(STABLE, environment))
            .withDigested(list(DIGESTED, environment))
            .withStrict(environment.getProperty(STRICT, Boolean.class, false));
    for (Map.Entry<String, String> winner : winners(environment).entrySet()) {
      options = options.withWinner(winner.getKey(), winner.getValue());
    }
    return options;
  }

  /** A test's main class is the test's. */
  private static @Nullable Class<?> owner(SpringApplication application) {
    for (Object source : application.getAllSources()) {
      if (source instanceof Class<?> type) {
        return type;
      }
    }
    return application.getMainApplicationClass();
  }

  private static String inside(String place, String prefix) {
    return StringUtils.trimTrailingCharacter(place.substring(prefix.length()), '/');
  }

  private static List<String> list(String property, ConfigurableEnvironment environment) {
    return List.of(environment.getProperty(property, String[].class, new String[0]));
  }

  private static Map<String, String> winners(ConfigurableEnvironment environment) {
    return Binder.get(environment)
        .bind(WINNERS, Bindable.mapOf(String.class, String.class))
        .orElse(Map.of());
  }
}
