package io.pallet.config.quarkus.deployment;

import io.pallet.config.quarkus.SiteRecorder;
import io.pallet.config.site.Gate;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.vertx.http.deployment.spi.RouteBuildItem;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts the policy of the site before everything that answers by HTTP. */
final class SiteProcessor {

  private static final String HEALTH = "quarkus.smallrye-health.";

  /** Before the access log, which is next; what is refused is logged, too. */
  @BuildStep
  @Record(ExecutionTime.RUNTIME_INIT)
  void stand(
      SiteRecorder recorder, Capabilities capabilities, BuildProducer<RouteBuildItem> routes) {
    if (capabilities.isPresent(Capability.VERTX_HTTP)) {
      routes.produce(
          RouteBuildItem.newAbsoluteRoute("/*")
              .withOrder(Integer.MIN_VALUE)
              .withRequestHandler(recorder.resolve())
              .build());
      routes.produce(
          RouteBuildItem.newAbsoluteRoute("/*")
              .withOrder(Integer.MIN_VALUE + 1)
              .withRequestHandler(recorder.gate(healthPaths(ConfigProvider.getConfig())))
              .build());
    }
  }

  /** Those of every pallet, and where the build puts those of Quarkus. */
  static List<String> healthPaths(Config config) {
    List<String> paths = new ArrayList<>(Gate.HEALTH_PATHS);
    String root = below("/", said(config, "quarkus.http.root-path", "/"));
    paths.add(below(root, "healthz"));
    String other = below(root, said(config, "quarkus.http.non-application-root-path", "q"));
    String health = below(other, said(config, HEALTH + "root-path", "health"));
    paths.add(health);
    paths.add(below(health, said(config, HEALTH + "liveness-path", "live")));
    paths.add(below(health, said(config, HEALTH + "readiness-path", "ready")));
    paths.add(below(health, said(config, HEALTH + "startup-path", "started")));
    return List.copyOf(paths.stream().distinct().toList());
  }

  private static String said(Config config, String property, String standard) {
    return config.getOptionalValue(property, String.class).orElse(standard);
  }

  /** A path without a slash at its end; one that begins with a slash is below nothing. */
  private static String below(String base, String path) {
    String all = path.startsWith("/") ? path : base + "/" + path;
    return all.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }
}
