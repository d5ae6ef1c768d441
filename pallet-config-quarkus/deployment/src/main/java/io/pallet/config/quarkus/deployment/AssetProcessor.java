package io.pallet.config.quarkus.deployment;

import io.pallet.config.assets.Assets;
import io.pallet.config.quarkus.AssetRecorder;
import io.pallet.config.quarkus.Build;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.vertx.http.deployment.spi.RouteBuildItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;

/** Puts the application's static files before Quarkus's own. */
final class AssetProcessor {

  /** Behind the application's own routes, before Quarkus's static resources. */
  private static final int ORDER = 1000;

  @BuildStep
  @Record(ExecutionTime.RUNTIME_INIT)
  void serve(
      AssetRecorder recorder, Capabilities capabilities, BuildProducer<RouteBuildItem> routes) {
    if (capabilities.isPresent(Capability.VERTX_HTTP)) {
      routes.produce(
          RouteBuildItem.newAbsoluteRoute("/*")
              .withOrder(ORDER)
              .withRequestHandler(recorder.answer())
              .build());
    }
  }

  /** Templates call its methods. */
  @BuildStep
  AdditionalIndexedClassesBuildItem index() {
    return new AdditionalIndexedClassesBuildItem(Assets.class.getName());
  }

  /** What the application says of its static files. */
  static Map<String, String> values(PalletBuildConfig.StaticFiles config) {
    Map<String, String> values = new TreeMap<>();
    values.put(Build.DIRECTORIES, String.join(",", config.directories().orElse(List.of())));
    values.put(Build.STABLE, String.join(",", config.stable().orElse(List.of())));
    values.put(Build.DIGESTED, String.join(",", config.digested().orElse(List.of())));
    values.put(Build.STRICT, Boolean.toString(config.strict()));
    config.winners().forEach((paths, jar) -> values.put(Build.WINNER + paths, jar));
    return values;
  }

  /** A class that is in the application's own jar when it runs, or nothing. */
  static String owner(
      ApplicationArchivesBuildItem archives, List<BytecodeTransformerBuildItem> transformers) {
    Set<String> moved =
        transformers.stream()
            .map(BytecodeTransformerBuildItem::getClassToTransform)
            .collect(Collectors.toSet());
    Set<String> names = new TreeSet<>();
    for (ClassInfo type : archives.getRootArchive().getIndex().getKnownClasses()) {
      names.add(type.name().toString());
    }
    names.removeAll(moved);
    return names.stream().findFirst().orElse("");
  }
}
