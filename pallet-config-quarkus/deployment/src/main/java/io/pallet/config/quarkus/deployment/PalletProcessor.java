package io.pallet.config.quarkus.deployment;

import io.pallet.config.quarkus.Pallet;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.pkg.PackageConfig;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.charset.StandardCharsets;

/** The build steps of the extension. */
final class PalletProcessor {

  @BuildStep
  FeatureBuildItem feature() {
    return new FeatureBuildItem("pallet-config");
  }

  /** A main class where the application has none: an index that does not know it ignores it. */
  @BuildStep
  void mainClass(
      ApplicationArchivesBuildItem archives,
      PackageConfig config,
      BuildProducer<AdditionalIndexedClassesBuildItem> indexed) {
    boolean own =
        config.mainClass().isPresent()
            || archives.getAllApplicationArchives().stream()
                .anyMatch(
                    archive -> !archive.getIndex().getAnnotations(QuarkusMain.class).isEmpty());
    if (!own) {
      indexed.produce(new AdditionalIndexedClassesBuildItem(Pallet.class.getName()));
    }
  }

  @BuildStep
  GeneratedResourceBuildItem application(ApplicationInfoBuildItem application) {
    String text = "name=" + application.getName() + "\nversion=" + application.getVersion() + "\n";
    return new GeneratedResourceBuildItem(
        "META-INF/pallet-application.properties", text.getBytes(StandardCharsets.UTF_8));
  }
}
