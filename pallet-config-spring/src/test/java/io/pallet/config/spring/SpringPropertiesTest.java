package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/** What the pallet's configuration is in Spring's words. */
final class SpringPropertiesTest {

  @Test
  void ofEveryEnvironmentOfForklift() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Map<String, String>> entry : Environments.ofForklift().entrySet()) {
      text.append("# ").append(entry.getKey()).append('\n');
      text.append(properties(entry.getValue(), false)).append('\n');
    }
    Golden.assertGolden("forklift.properties", text.toString());
  }

  @Test
  void ofEveryKindOfVariable() throws IOException {
    String serving = properties(Environments.full(), false);
    String migrating = properties(Environments.full(), true);
    Golden.assertGolden("full.properties", "# serving\n" + serving + "\n# migrating\n" + migrating);
  }

  private static String properties(Map<String, String> environment, boolean migrating) {
    StringBuilder text = new StringBuilder();
    try {
      PalletConfig config = PalletConfig.from(environment);
      for (SpringProperty property : SpringProperties.of(config, migrating)) {
        text.append(property.rank().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
        text.append(property.name()).append('=').append(property.value()).append('\n');
      }
    } catch (ConfigurationException e) {
      e.problems().forEach(problem -> text.append(problem.code()).append('\n'));
    }
    return text.toString();
  }

  @Test
  void everyPropertyIsOneOfBoots() throws IOException {
    Set<String> known = metadata();
    List<String> unknown = new ArrayList<>();
    for (SpringProperty property :
        SpringProperties.of(PalletConfig.from(Environments.full()), true)) {
      if (!isKnown(property.name(), known)) {
        unknown.add(property.name());
      }
    }
    for (Part part : Part.values()) {
      for (List<String> names : List.of(part.heads(), part.rivals())) {
        names.stream().filter(name -> !known.contains(name)).forEach(unknown::add);
      }
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void everySwitchOfOursIsInTheMetadata() throws IOException {
    Set<String> known = metadata();
    List<String> ours =
        new ArrayList<>(
            List.of(
                Part.ENABLED,
                CommandRun.ENABLED,
                "pallet.databases",
                "pallet.required-databases",
                "management.info.pallet.enabled",
                "management.health.memcached.enabled"));
    ours.addAll(BootAssets.OWN);
    for (Part part : Part.values()) {
      ours.add(part.enabledProperty());
    }
    assertEquals(
        new TreeSet<>(ours),
        new TreeSet<>(
            known.stream()
                .filter(name -> name.matches("pallet\\..*|.*\\.(pallet|memcached)\\..*"))
                .toList()));
  }

  /** A map's entries are known by the map. */
  private static boolean isKnown(String name, Set<String> known) {
    return known.contains(name)
        || name.startsWith("spring.mail.properties.") && known.contains("spring.mail.properties")
        || name.startsWith("logging.level.") && known.contains("logging.level");
  }

  private static Set<String> metadata() throws IOException {
    Set<String> names = new TreeSet<>();
    String resource = "META-INF/spring-configuration-metadata.json";
    for (URL url :
        Collections.list(SpringPropertiesTest.class.getClassLoader().getResources(resource))) {
      try (InputStream json = url.openStream()) {
        names.addAll(
            ConfigurationMetadataRepositoryJsonBuilder.create(json)
                .build()
                .getAllProperties()
                .keySet());
      }
    }
    return names;
  }
}
