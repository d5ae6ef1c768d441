package io.pallet.config.quarkus.deployment;

import io.pallet.config.deploy.DeployStep;
import io.pallet.config.quarkus.Build;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ConfigurationBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Writes down what the build fixes, for the application to know when it runs. */
final class BuildProcessor {

  private static final String DATASOURCE = "datasource";

  @BuildStep
  void write(
      ApplicationInfoBuildItem application,
      LaunchModeBuildItem launchMode,
      ApplicationArchivesBuildItem archives,
      List<BytecodeTransformerBuildItem> transformers,
      CombinedIndexBuildItem index,
      PalletBuildConfig config,
      ConfigurationBuildItem configuration,
      Capabilities capabilities,
      List<JdbcDataSourceBuildItem> dataSources,
      BuildProducer<GeneratedResourceBuildItem> resource,
      BuildProducer<NativeImageResourceBuildItem> nativeResource) {
    Map<String, String> values = new TreeMap<>();
    values.put(Build.NAME, application.getName());
    values.put(Build.VERSION, application.getVersion());
    values.put(Build.PRODUCTION, Boolean.toString(!launchMode.getLaunchMode().isDevOrTest()));
    values.put(
        Build.DEVELOPMENT, Boolean.toString(launchMode.getLaunchMode() == LaunchMode.DEVELOPMENT));
    values.put(Build.OWNER, AssetProcessor.owner(archives, transformers));
    values.putAll(AssetProcessor.values(config.staticFiles()));
    values.put(Build.REQUIRED, String.join(",", config.requiredDatabases().orElse(List.of())));
    for (AnnotationInstance settings : index.getIndex().getAnnotations(PalletProcessor.SETTINGS)) {
      values.put(
          Build.SETTINGS + settings.value().asString(),
          settings.target().asClass().name().toString());
    }
    values.put(Build.STEPS, steps(index));
    values.put(Build.PACKAGE, commonPackage(archives.getRootArchive().getIndex()));
    values.put(Build.ROOTS, roots(configuration, capabilities));
    addDataSources(dataSources, capabilities, values);
    requireKinds(config.databases().orElse(List.of()), values);
    resource.produce(new GeneratedResourceBuildItem(Build.RESOURCE, text(values)));
    nativeResource.produce(new NativeImageResourceBuildItem(Build.RESOURCE));
  }

  private static String steps(CombinedIndexBuildItem index) {
    Set<String> names = new TreeSet<>();
    for (ClassInfo type : index.getIndex().getAllKnownImplementations(DeployStep.class)) {
      if (!type.isAbstract()) {
        names.add(type.name().toString());
      }
    }
    return String.join(",", names);
  }

  private static String commonPackage(IndexView index) {
    String common = null;
    for (ClassInfo type : index.getKnownClasses()) {
      String name = type.name().packagePrefix();
      String parent = name == null ? "" : name;
      while (common != null && !(parent + ".").startsWith(common + ".") && !common.isEmpty()) {
        common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
      }
      common = common == null ? parent : common;
    }
    return common == null ? "" : common;
  }

  /** What the properties begin with that some extension reads. */
  private static String roots(ConfigurationBuildItem configuration, Capabilities capabilities) {
    // the one property of Quarkus's own root that matters here
    Set<String> roots = new TreeSet<>(Set.of("quarkus.init-and-exit"));
    for (ConfigMappings.ConfigClass mapping : configuration.getReadResult().getAllMappings()) {
      if (mapping.getPrefix().startsWith("quarkus.")) {
        roots.add(mapping.getPrefix());
      }
    }
    if (capabilities.isMissing(Capability.AGROAL)) {
      roots.remove("quarkus." + DATASOURCE);
    }
    return String.join(",", roots);
  }

  private static void addDataSources(
      List<JdbcDataSourceBuildItem> dataSources,
      Capabilities capabilities,
      Map<String, String> values) {
    Config config = ConfigProvider.getConfig();
    Set<String> names = new TreeSet<>();
    config.getPropertyNames().forEach(names::add);
    Set<String> flyway = new TreeSet<>();
    Set<String> liquibase = new TreeSet<>();
    for (JdbcDataSourceBuildItem item : dataSources) {
      String name = item.isDefault() ? "default" : palletName(item.getName());
      values.put(Build.KIND + name, item.getDbKind());
      values.put(Build.SOURCE + name, item.getName());
      for (String tool : List.of(DATASOURCE, Build.FLYWAY, Build.LIQUIBASE)) {
        values.put(Build.PREFIX + tool + "." + name, Spelling.prefix(tool, item.getName(), names));
      }
      if (capabilities.isPresent(Capability.FLYWAY)
          && exists(
              Spelling.prefix(Build.FLYWAY, item.getName(), names) + "locations",
              "db/migration",
              config)) {
        flyway.add(name);
      }
      if (capabilities.isPresent(Capability.LIQUIBASE)
          && exists(
              Spelling.prefix(Build.LIQUIBASE, item.getName(), names) + "change-log",
              "db/changeLog.xml",
              config)) {
        liquibase.add(name);
      }
    }
    values.put(Build.FLYWAY, String.join(",", flyway));
    values.put(Build.LIQUIBASE, String.join(",", liquibase));
  }

  /** As a variable can hold it: {@code another_one} of {@code DB_ANOTHER_ONE_URL}. */
  private static String palletName(String dataSource) {
    return dataSource.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  /** A data source without a kind is none at all, and nobody would say so. */
  private static void requireKinds(List<String> databases, Map<String, String> values) {
    for (String name : databases) {
      if (!values.containsKey(Build.KIND + palletName(name))) {
        throw new ConfigurationException(
            "pallet.databases names "
                + name
                + ", but of which kind it is cannot be told: depend on one extension like"
                + " io.quarkus:quarkus-jdbc-postgresql, or say quarkus.datasource."
                + (name.equals("default") ? "" : "\"" + name + "\".")
                + "db-kind");
      }
    }
  }

  /** Whether there is anything where migrations are looked for. */
  private static boolean exists(String property, String standard, Config config) {
    String places = config.getOptionalValue(property, String.class).orElse(standard);
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (String place : places.split(",", -1)) {
      String path = place.strip().replaceFirst("^classpath:/?", "");
      if (path.startsWith("filesystem:") || loader.getResource(path) != null) {
        return true;
      }
    }
    return false;
  }

  /** As a properties file is written, without a date. */
  private static byte[] text(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
