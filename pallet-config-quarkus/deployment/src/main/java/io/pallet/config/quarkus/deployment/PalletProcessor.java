package io.pallet.config.quarkus.deployment;

import io.pallet.config.PalletConfig;
import io.pallet.config.bind.PalletSettings;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.quarkus.ClosedDoor;
import io.pallet.config.quarkus.FirstLogin;
import io.pallet.config.quarkus.Pallet;
import io.pallet.config.quarkus.PalletBeans;
import io.pallet.config.quarkus.PalletConfigBuilder;
import io.pallet.config.quarkus.SettingsCreator;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.pkg.PackageConfig;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;

/** The build steps of the extension. */
final class PalletProcessor {

  static final DotName SETTINGS = DotName.createSimple(PalletSettings.class);

  @BuildStep
  FeatureBuildItem feature() {
    return new FeatureBuildItem("pallet-config");
  }

  /** A main class where the application has none: an index that does not know it ignores it. */
  @BuildStep
  void mainClass(
      ApplicationArchivesBuildItem archives,
      Capabilities capabilities,
      PackageConfig config,
      BuildProducer<AdditionalIndexedClassesBuildItem> indexed) {
    boolean own =
        config.mainClass().isPresent()
            || capabilities.isPresent(Capability.PICOCLI)
            || archives.getAllApplicationArchives().stream()
                .anyMatch(
                    archive -> !archive.getIndex().getAnnotations(QuarkusMain.class).isEmpty());
    if (!own) {
      indexed.produce(new AdditionalIndexedClassesBuildItem(Pallet.class.getName()));
    }
  }

  @BuildStep
  RunTimeConfigBuilderBuildItem environment() {
    return new RunTimeConfigBuilderBuildItem(PalletConfigBuilder.class);
  }

  @BuildStep
  void closedDoor(
      Capabilities capabilities,
      BuildProducer<ShutdownListenerBuildItem> listener,
      BuildProducer<ReflectiveClassBuildItem> reflective) {
    if (capabilities.isPresent(Capability.VERTX_HTTP)) {
      listener.produce(new ShutdownListenerBuildItem(new ClosedDoor()));
      reflective.produce(
          ReflectiveClassBuildItem.builder("io.vertx.core.net.impl.TCPServerBase")
              .fields()
              .build());
    }
  }

  @BuildStep
  void beans(
      CombinedIndexBuildItem index,
      Capabilities capabilities,
      BuildProducer<AdditionalBeanBuildItem> additional,
      BuildProducer<UnremovableBeanBuildItem> unremovable,
      BuildProducer<ReflectiveClassBuildItem> reflective,
      BuildProducer<SyntheticBeanBuildItem> synthetic)
      throws ClassNotFoundException {
    additional.produce(AdditionalBeanBuildItem.unremovableOf(PalletBeans.class));
    if (capabilities.isPresent(Capability.AGROAL)) {
      additional.produce(AdditionalBeanBuildItem.unremovableOf(FirstLogin.class));
    }
    unremovable.produce(UnremovableBeanBuildItem.beanTypes(DeployStep.class));
    for (AnnotationInstance settings : index.getIndex().getAnnotations(SETTINGS)) {
      DotName type = settings.target().asClass().name();
      reflective.produce(
          ReflectiveClassBuildItem.builder(records(type, index)).methods().fields().build());
      synthetic.produce(
          SyntheticBeanBuildItem.configure(type)
              .scope(Singleton.class)
              .creator(SettingsCreator.class)
              .param(SettingsCreator.PREFIX, settings.value().asString())
              .param(SettingsCreator.TYPE, load(type))
              .addInjectionPoint(ClassType.create(PalletConfig.class))
              .done());
    }
  }

  /** A record and those that it is made of. */
  private static String[] records(DotName type, CombinedIndexBuildItem index) {
    Set<String> names = new TreeSet<>();
    collect(type, index, names);
    return names.toArray(String[]::new);
  }

  private static void collect(DotName type, CombinedIndexBuildItem index, Set<String> names) {
    ClassInfo found = index.getIndex().getClassByName(type);
    if (found != null && found.isRecord() && names.add(type.toString())) {
      for (RecordComponentInfo component : found.recordComponents()) {
        collect(component.type().name(), index, names);
      }
    }
  }

  private static Class<?> load(DotName type) throws ClassNotFoundException {
    return Class.forName(type.toString(), false, Thread.currentThread().getContextClassLoader());
  }
}
